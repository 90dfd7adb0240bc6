import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/newsrooms/accept-invitation";
import { invite } from "@/lib/newsrooms/invite";
import { seenInvitation } from "@/lib/newsrooms/people";
import { revokeInvitation } from "@/lib/newsrooms/revoke-invitation";
import { db } from "@/lib/platform/db";
import { onInstance } from "@/tests/integration/identity/setup";
import { createNewsroom, createPerson, type Person } from "@/tests/support/scenario";

onInstance();

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
let owner: Person;
let slug: string;
let guest: Person;
let email: string;

beforeEach(async () => {
  newsroom = await createNewsroom(["OWNER", "EDITOR"]);
  owner = newsroom.members[0] as Person;
  slug = newsroom.slug;
  guest = await createPerson();
  email = `${guest.handle}@people.example`;
});

const mailsTo = (to: string) => db().outboxMail.findMany({ where: { to }, orderBy: { createdAt: "asc" } });

/** Invites the address. @returns the secret of the link in the mail */
async function invited(to = email, role = "REVIEWER"): Promise<string> {
  await invite(owner, { slug, email: to, role });
  const [, token] = /\/invitations\/([\w-]+)/.exec((await mailsTo(to)).at(-1)?.text ?? "") ?? [];
  if (!token) throw new Error("the mail has no link");
  return token;
}

const invitations = () =>
  db().invitation.findMany({ where: { newsroomId: newsroom.id }, orderBy: { createdAt: "asc" } });
const events = async () =>
  (await db().auditEvent.findMany({ where: { newsroomId: newsroom.id }, orderBy: { id: "asc" } })).map(
    ({ type }) => type,
  );
const isMember = async (one: Person) =>
  (await db().membership.count({ where: { newsroomId: newsroom.id, userId: one.id } })) === 1;

describe("inviting", () => {
  it("queues one mail, for an account and for somebody without one, and keeps only the link's hash", async () => {
    const token = await invited(email, "EDITOR");
    const stranger = `stranger-${slug}@people.example`;
    await invited(stranger);
    expect(await mailsTo(email)).toMatchObject([{ userId: guest.id, sentAt: null }]);
    expect(await mailsTo(stranger)).toMatchObject([{ userId: null }]);
    const [first] = await invitations();
    expect(first).toMatchObject({ email, role: "EDITOR", acceptedAt: null, revokedAt: null });
    expect(first?.tokenHash).not.toContain(token);
    const days = (Number(first?.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    expect(await events()).toEqual(["member.invited", "member.invited"]);
    expect((await mailsTo(email))[0]?.text).toContain(owner.name);
  });

  it("writes names of people and newsrooms into the mail as text", async () => {
    await db().newsroom.update({ where: { id: newsroom.id }, data: { name: `<b>"News" & more</b>` } });
    await invited();
    const [mail] = await mailsTo(email);
    expect(mail?.html).not.toContain("<b>");
    expect(mail?.html).toContain("&#60;b&#62;");
  });

  it("replaces an open invitation to the same address", async () => {
    const first = await invited();
    const second = await invited(email, "EDITOR");
    expect((await invitations()).map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false]);
    await expect(acceptInvitation(guest, { token: first })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("newer one"),
    });
    expect(await acceptInvitation(guest, { token: second })).toBe(slug);
  });

  it("leaves one open invitation when the same address is invited many times at once", async () => {
    await Promise.all(["REVIEWER", "EDITOR", "OBSERVER"].map((role) => invite(owner, { slug, email, role })));
    const open = (await invitations()).filter(({ revokedAt }) => revokedAt === null);
    expect(open).toHaveLength(1);
  });

  it.each([
    ["no address", { email: "nobody", role: "EDITOR" }, "email"],
    ["no role", { email: "a@people.example", role: "KING" }, "role"],
  ])("is refused with %s, beside the field", async (_, typed, field) => {
    const refusal = await invite(owner, { slug, ...typed }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });

  it("is refused for a member, and to everybody but owners", async () => {
    const editor = newsroom.members[1] as Person;
    await expect(
      invite(owner, { slug, email: `${editor.handle}@people.example`, role: "REVIEWER" }),
    ).rejects.toMatchObject({ code: "conflict" });
    const request = { slug, email, role: "REVIEWER" };
    await expect(invite(editor, request)).rejects.toMatchObject({ code: "forbidden" });
    await expect(invite(guest, request)).rejects.toMatchObject({ code: "not_found" });
    await expect(invite(null, request)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await invitations()).toEqual([]);
  });

  it("is limited to four mails a day to one address, whoever invites", async () => {
    for (let mail = 0; mail < 4; mail++) await invited();
    await expect(invite(owner, { slug, email, role: "EDITOR" })).rejects.toMatchObject({
      code: "rate_limited",
    });
    expect(await mailsTo(email)).toHaveLength(4);
  });

  it("is limited to twelve a day for a newsroom that no steward has admitted", async () => {
    const pending = await createNewsroom(["OWNER"], { verified: false });
    const founder = pending.members[0] as Person;
    const ask = (index: number) =>
      invite(founder, { slug: pending.slug, email: `many-${index}@${slug}.example`, role: "REVIEWER" });
    const settled = await Promise.allSettled(Array.from({ length: 14 }, (_, index) => ask(index)));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(12);
  });
});

describe("accepting", () => {
  it("joins in the role of the invitation, once, and tells the owners", async () => {
    const token = await invited(email, "EDITOR");
    expect(await seenInvitation(guest, token)).toMatchObject({
      obstacle: null,
      role: "EDITOR",
      newsroom: { slug },
      inviter: owner.name,
    });
    await acceptInvitation(guest, { token });
    const where = { userId_newsroomId: { userId: guest.id, newsroomId: newsroom.id } };
    expect(await db().membership.findUnique({ where })).toMatchObject({ role: "EDITOR" });
    expect(await events()).toEqual(["member.invited", "member.joined"]);
    const told = await db().notification.findMany({ where: { newsroomId: newsroom.id } });
    expect(told.map(({ userId }) => userId)).toEqual([owner.id]);
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("has been accepted"),
    });
  });

  it("is for its address alone: another person learns nothing but that", async () => {
    const token = await invited();
    const other = await createPerson();
    const seen = await seenInvitation(other, token);
    expect(seen).toEqual({ obstacle: "other_address", email: `${other.handle}@people.example` });
    await expect(acceptInvitation(other, { token })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("another address"),
    });
    expect(await isMember(other)).toBe(false);
  });

  it("is refused when it has expired, to a steward, and to a member", async () => {
    const token = await invited();
    await db().invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) }, where: { email } });
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({
      message: expect.stringContaining("expired"),
    });
    const again = await invited();
    await db().user.update({ where: { id: guest.id }, data: { isSteward: true } });
    await expect(acceptInvitation(guest, { token: again })).rejects.toMatchObject({
      message: expect.stringContaining("steward"),
    });
    await db().user.update({ where: { id: guest.id }, data: { isSteward: false } });
    await db().membership.create({ data: { userId: guest.id, newsroomId: newsroom.id, role: "OBSERVER" } });
    await expect(acceptInvitation(guest, { token: again })).rejects.toMatchObject({
      message: expect.stringContaining("belong to this newsroom already"),
    });
  });

  it("finds nothing under a secret that is none", async () => {
    for (const token of ["", "x", "\0", "a".repeat(10_000)]) {
      await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({ code: "not_found" });
      expect(await seenInvitation(guest, token)).toBeNull();
    }
  });

  it("joins once when the button is pressed five times at once", async () => {
    const token = await invited();
    const settled = await Promise.allSettled(
      Array.from({ length: 5 }, () => acceptInvitation(guest, { token })),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    expect((await events()).filter((type) => type === "member.joined")).toHaveLength(1);
  });
});

describe("revoking", () => {
  it("ends a link, once", async () => {
    const token = await invited();
    const [{ id = "" } = {}] = await invitations();
    await revokeInvitation(owner, { slug, id });
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({ code: "conflict" });
    await expect(revokeInvitation(owner, { slug, id })).rejects.toMatchObject({ code: "conflict" });
    expect(await events()).toEqual(["member.invited", "invitation.revoked"]);
  });

  it("finds no invitation of another newsroom, and none under what is no id", async () => {
    await invited();
    const [{ id = "" } = {}] = await invitations();
    const other = await createNewsroom(["OWNER"]);
    const foreigner = other.members[0] as Person;
    for (const [who, request] of [
      [foreigner, { slug: other.slug, id }],
      [foreigner, { slug, id }],
      [owner, { slug, id: "no id" }],
    ] as const)
      await expect(revokeInvitation(who, request)).rejects.toMatchObject({ code: "not_found" });
    await expect(revokeInvitation(newsroom.members[1] ?? null, { slug, id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("and accepting at the same moment: exactly one of them is done", async () => {
    for (let round = 0; round < 3; round++) {
      const person = await createPerson();
      const address = `${person.handle}@people.example`;
      const token = await invited(address);
      const { id } = await db().invitation.findFirstOrThrow({ where: { email: address } });
      const settled = await Promise.allSettled([
        acceptInvitation(person, { token }),
        revokeInvitation(owner, { slug, id }),
      ]);
      expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const { acceptedAt, revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id } });
      expect(await isMember(person)).toBe(acceptedAt !== null);
      expect((acceptedAt === null) !== (revokedAt === null)).toBe(true);
    }
  });
});
