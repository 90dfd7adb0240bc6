import { beforeEach, describe, expect, it } from "vitest";
import { findKey } from "@/lib/keys/find-key";
import { makeKey } from "@/lib/keys/make-key";
import { keysOf } from "@/lib/keys/queries";
import { revokeKey } from "@/lib/keys/revoke-key";
import { changeRole } from "@/lib/newsrooms/change-role";
import { leaveNewsroom } from "@/lib/newsrooms/leave-newsroom";
import { removeMember } from "@/lib/newsrooms/remove-member";
import { db } from "@/lib/platform/db";
import { onInstance } from "@/tests/integration/identity/setup";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

onInstance();

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let owner: Person;
let second: Person;
let slug: string;

beforeEach(async () => {
  newsroom = await createNewsroom(["OWNER", "OWNER", "EDITOR"]);
  [owner, second] = newsroom.members as [Person, Person];
  slug = newsroom.slug;
});

const ASKED = { name: "Archive import", scopes: ["verdicts:read"], days: "90" };
const make = (change = {}, who = owner) => makeKey(who, { slug, ...ASKED, ...change });
const find = (key: string) => findKey(`Bearer ${key}`);
const rowOf = (key: string) => db().apiKey.findFirstOrThrow({ where: { prefix: key.slice(0, 11) } });
const refused = (key: string) => expect(find(key)).rejects.toMatchObject({ code: "unauthenticated" });
const events = async () =>
  (await db().auditEvent.findMany({ where: { newsroomId: newsroom.id }, orderBy: { id: "asc" } })).map(
    ({ type, payload }) => [type, payload],
  );

describe("making a key", () => {
  it("stores its hash, never itself, and records what it may do", async () => {
    const key = await make({ scopes: ["verdicts:read", "verdicts:write"], days: "30" });
    const row = await rowOf(key);
    expect(JSON.stringify(row)).not.toContain(key.slice(12));
    expect(row).toMatchObject({ name: "Archive import", createdById: owner.id, newsroomId: newsroom.id });
    expect(Math.round((row.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30);
    expect(await events()).toEqual([
      ["api_key.created", { apiKeyId: row.id, scopes: ["verdicts:read", "verdicts:write"] }],
    ]);
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "a\u202Eb" }, "name"],
    [{ scopes: [] }, "scopes"],
    [{ scopes: ["everything"] }, "scopes.0"],
    [{ days: "3650" }, "days"],
    [{ days: "9e1" }, "days"],
  ])("with %j is refused, and the field named", async (change, field) => {
    await expect(make(change)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
    expect(await db().apiKey.count({ where: { newsroomId: newsroom.id } })).toBe(0);
  });

  it("is for owners", async () => {
    await expect(make({}, newsroom.members[2])).rejects.toMatchObject({ code: "forbidden" });
    await expect(make({}, await createPerson())).rejects.toMatchObject({ code: "not_found" });
    await expect(makeKey(null, { slug, ...ASKED })).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("using a key", () => {
  it("acts in its maker's name, for its newsroom alone, without a steward's rights", async () => {
    const other = await createNewsroom(["OWNER"]);
    await db().membership.create({ data: { newsroomId: other.id, userId: owner.id, role: "EDITOR" } });
    await db().user.update({ where: { id: owner.id }, data: { isSteward: true } });
    const found = await find(await make());
    expect(found.newsroom).toEqual({ id: newsroom.id, slug, name: newsroom.name });
    expect(found.viewer).toMatchObject({ id: owner.id, isSteward: false });
    expect(found.viewer.memberships.map((one) => [one.newsroomId, one.role])).toEqual([
      [newsroom.id, "OWNER"],
    ]);
  });

  it("is noted, once a minute", async () => {
    const key = await make();
    expect((await rowOf(key)).lastUsedAt).toBeNull();
    await find(key);
    const first = (await rowOf(key)).lastUsedAt;
    expect(first).not.toBeNull();
    await find(key);
    expect((await rowOf(key)).lastUsedAt).toEqual(first);
    const earlier = new Date(Date.now() - 61_000);
    await db().apiKey.updateMany({ where: { id: (await rowOf(key)).id }, data: { lastUsedAt: earlier } });
    await find(key);
    expect((await rowOf(key)).lastUsedAt?.getTime()).toBeGreaterThan(earlier.getTime());
  });

  it.each([
    null,
    "",
    "Bearer",
    "Basic dTpw",
    "Bearer x",
    `Bearer ts_0123abcd_${"0".repeat(48)}`,
    "Bearer a b",
  ])("with %j is refused", async (header) =>
    expect(findKey(header)).rejects.toMatchObject({ code: "unauthenticated" }),
  );

  it("ends when it expires", async () => {
    const key = await make();
    await db().apiKey.updateMany({ where: { newsroomId: newsroom.id }, data: { expiresAt: new Date() } });
    await refused(key);
  });

  it("ends when it is revoked, by any owner, once, and not by a slip", async () => {
    const key = await make();
    const { id } = await rowOf(key);
    const revoke = (who: Person, confirmed = true, at = slug) => revokeKey(who, { slug: at, id, confirmed });
    await expect(revoke(owner, false)).rejects.toMatchObject({ code: "invalid" });
    await expect(revoke(newsroom.members[2] as Person)).rejects.toMatchObject({ code: "forbidden" });
    const theirs = await createNewsroom(["OWNER"]);
    await expect(revoke(theirs.members[0] as Person, true, theirs.slug)).rejects.toMatchObject({
      code: "not_found",
    });
    await find(key);
    await revoke(second);
    await refused(key);
    await expect(revoke(owner)).rejects.toMatchObject({ code: "conflict" });
    expect((await events()).at(-1)).toEqual(["api_key.revoked", { apiKeyId: id }]);
  });

  it("ends with its maker's suspension, and goes on when that is lifted", async () => {
    const key = await make();
    await db().user.update({ where: { id: owner.id }, data: { suspendedAt: new Date() } });
    await refused(key);
    await db().user.update({ where: { id: owner.id }, data: { suspendedAt: null } });
    await find(key);
  });

  it("ends for good when its maker leaves or is removed, and no other does", async () => {
    const [left, removed] = [await make({}, second), await make({ name: "Other" }, owner)];
    await leaveNewsroom(second, { slug, confirmed: true });
    await refused(left);
    await find(removed);
    const heir = await createPerson();
    await db().membership.create({ data: { newsroomId: newsroom.id, userId: heir.id, role: "OWNER" } });
    await removeMember({ ...heir, memberships: owner.memberships }, { slug, handle: owner.handle });
    await refused(removed);
    await db().membership.create({ data: { newsroomId: newsroom.id, userId: owner.id, role: "OWNER" } });
    await refused(removed);
  });

  it("follows its maker's role", async () => {
    const key = await make({}, second);
    await changeRole(owner, { slug, handle: second.handle, seen: "OWNER", role: "OBSERVER" });
    expect((await find(key)).viewer.memberships[0]?.role).toBe("OBSERVER");
  });
});

describe("the list", () => {
  it("shows what works first, says why the others do not, and never a hash", async () => {
    const [works, old, gone, revoked] = [
      await make({ name: "works" }),
      await make({ name: "old" }),
      await make({ name: "gone" }, second),
      await make({ name: "revoked" }),
    ];
    await db().apiKey.update({ where: { id: (await rowOf(old)).id }, data: { expiresAt: new Date() } });
    await db().user.update({ where: { id: second.id }, data: { suspendedAt: new Date() } });
    await revokeKey(owner, { slug, id: (await rowOf(revoked)).id, confirmed: true });
    await find(works);
    const { keys } = await keysOf(owner, slug);
    expect(keys[0]).toMatchObject({ name: "works", ended: null, prefix: works.slice(0, 11) });
    expect(keys[0]?.lastUsedAt).not.toBeNull();
    expect(Object.fromEntries(keys.map((one) => [one.name, one.ended]))).toEqual({
      works: null,
      old: "expired",
      gone: "maker gone",
      revoked: "revoked",
    });
    expect(JSON.stringify(keys)).not.toContain((await rowOf(works)).hash);
    expect(JSON.stringify(keys)).not.toContain(gone.slice(12));
    await expect(keysOf(newsroom.members[2] as Person, slug)).rejects.toMatchObject({ code: "forbidden" });
  });
});
