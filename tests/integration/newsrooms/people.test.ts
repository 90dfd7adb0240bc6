import { beforeEach, describe, expect, it } from "vitest";
import { changeRole } from "@/lib/newsrooms/change-role";
import { leaveNewsroom } from "@/lib/newsrooms/leave-newsroom";
import { newsroomInside } from "@/lib/newsrooms/people";
import { removeMember } from "@/lib/newsrooms/remove-member";
import { db } from "@/lib/platform/db";
import type { Role } from "@/lib/policy";
import { createClaim, createNewsroom, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";

onTestDatabase();

let newsroom: Awaited<ReturnType<typeof createNewsroom>>;
type Maybe = Person | undefined;
let owner: Maybe;
let editor: Maybe;
let reviewer: Maybe;
let observer: Maybe;
let slug: string;

const ROLES: Role[] = ["OWNER", "EDITOR", "REVIEWER", "OBSERVER"];

beforeEach(async () => {
  newsroom = await createNewsroom(ROLES);
  [owner, editor, reviewer, observer] = newsroom.members;
  slug = newsroom.slug;
});

const person = (one: Maybe): Person => {
  if (!one) throw new Error("the newsroom has this person");
  return one;
};

const roleOf = async (one: Maybe) => {
  const membership = await db().membership.findFirst({
    where: { userId: person(one).id, newsroomId: newsroom.id },
  });
  return membership?.role ?? null;
};

const lastEvent = () =>
  db().auditEvent.findFirst({ where: { newsroomId: newsroom.id }, orderBy: { id: "desc" } });

const role = (of: Maybe, to: string, seen = person(of).memberships[0]?.role ?? "") => ({
  slug,
  handle: person(of).handle,
  seen,
  role: to,
});

describe("changing a role", () => {
  it("is an owner's, is recorded, and tells whom it is about", async () => {
    await changeRole(person(owner), role(reviewer, "EDITOR"));
    expect(await roleOf(reviewer)).toBe("EDITOR");
    expect(await lastEvent()).toMatchObject({
      type: "member.role_changed",
      actorId: person(owner).id,
      payload: { userId: person(reviewer).id, from: "REVIEWER", to: "EDITOR" },
    });
    const told = await db().notification.findMany({ where: { newsroomId: newsroom.id } });
    expect(told).toMatchObject([
      { userId: person(reviewer).id, kind: "MEMBERSHIP", path: `/desk/newsrooms/${slug}` },
    ]);
    expect(told[0]?.particulars).toMatchObject({ what: expect.stringContaining("another role") });
  });

  it.each([
    ["an editor", (): Maybe => editor, "forbidden"],
    ["a reviewer", (): Maybe => reviewer, "forbidden"],
    ["an observer", (): Maybe => observer, "forbidden"],
    ["a visitor", (): Maybe => undefined, "unauthenticated"],
  ] as const)("is refused to %s", async (_, who, code) => {
    await expect(changeRole(who() ?? null, role(reviewer, "OWNER"))).rejects.toMatchObject({ code });
    expect(await roleOf(reviewer)).toBe("REVIEWER");
  });

  it("finds nothing for others, and is refused to stewards, who may read", async () => {
    const other = (await createNewsroom(["OWNER"])).members[0];
    for (const stranger of [await createPerson(), person(other)])
      await expect(changeRole(stranger, role(reviewer, "EDITOR"))).rejects.toMatchObject({
        code: "not_found",
      });
    const steward = await createPerson({ isSteward: true });
    await expect(changeRole(steward, role(reviewer, "EDITOR"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is a conflict when the role is another than the page showed, or the member is gone", async () => {
    await expect(changeRole(person(owner), role(reviewer, "EDITOR", "OBSERVER"))).rejects.toMatchObject({
      code: "conflict",
    });
    await removeMember(person(owner), { slug, handle: person(reviewer).handle });
    await expect(changeRole(person(owner), role(reviewer, "EDITOR"))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("knows only the four roles", async () => {
    await expect(changeRole(person(owner), role(reviewer, "KING"))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("does not take the last owner", async () => {
    await expect(changeRole(person(owner), role(owner, "EDITOR"))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("never without an owner"),
    });
    await changeRole(person(owner), role(editor, "OWNER"));
    await changeRole(person(owner), role(owner, "EDITOR"));
    expect([await roleOf(owner), await roleOf(editor)]).toEqual(["EDITOR", "OWNER"]);
  });

  it("holds at once: who was an owner when they clicked is none when their turn comes", async () => {
    await changeRole(person(owner), role(editor, "OWNER"));
    await changeRole(person(owner), role(owner, "REVIEWER"));
    // The viewer of a request that was read before.
    await expect(changeRole(person(owner), role(observer, "OWNER"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("going", () => {
  it("removes at once, records it, and tells who was removed, who finds the newsroom no longer", async () => {
    await removeMember(person(owner), { slug, handle: person(reviewer).handle });
    expect(await roleOf(reviewer)).toBeNull();
    expect(await lastEvent()).toMatchObject({ type: "member.removed", actorId: person(owner).id });
    const told = await db().notification.findMany({ where: { userId: person(reviewer).id } });
    expect(told.map(({ newsroomId, path }) => [newsroomId, path])).toEqual([[null, "/account"]]);
    expect(await newsroomInside({ ...person(reviewer), memberships: [] }, slug)).toBeNull();
  });

  it("is refused to those who are no owners", async () => {
    for (const one of [editor, reviewer, observer])
      await expect(removeMember(person(one), { slug, handle: person(owner).handle })).rejects.toMatchObject({
        code: "forbidden",
      });
  });

  it("lets everybody leave who says so twice, but the last owner; owners are told", async () => {
    await expect(leaveNewsroom(person(reviewer), { slug, confirmed: false })).rejects.toMatchObject({
      code: "invalid",
    });
    for (const one of [editor, reviewer, observer])
      await leaveNewsroom(person(one), { slug, confirmed: true });
    await expect(leaveNewsroom(person(owner), { slug, confirmed: true })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await db().membership.count({ where: { newsroomId: newsroom.id } })).toBe(1);
    const told = await db().notification.findMany({ where: { newsroomId: newsroom.id } });
    expect(told.map(({ userId }) => userId)).toEqual(Array(3).fill(person(owner).id));
    await expect(leaveNewsroom(await createPerson(), { slug, confirmed: true })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("keeps one of two owners who leave at the same moment", async () => {
    await changeRole(person(owner), role(editor, "OWNER"));
    const settled = await Promise.allSettled(
      [owner, editor].map((one) => leaveNewsroom(person(one), { slug, confirmed: true })),
    );
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
    expect(await db().membership.count({ where: { newsroomId: newsroom.id, role: "OWNER" } })).toBe(1);
  });

  it("lets one of two owners remove the other when both try at the same moment", async () => {
    await changeRole(person(owner), role(editor, "OWNER"));
    const settled = await Promise.allSettled([
      removeMember(person(owner), { slug, handle: person(editor).handle }),
      removeMember(person(editor), { slug, handle: person(owner).handle }),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "forbidden" });
  });
});

describe("the work of who goes", () => {
  /** A claim on the newsroom's board. */
  async function onBoard(state: "ASSIGNED" | "IN_REVIEW" | "AWAITING_SIGN_OFF", people: Maybe[]) {
    const { id: claimId } = await createClaim();
    await db().deskClaim.create({
      data: {
        newsroomId: newsroom.id,
        claimId,
        state,
        assignments: {
          create: people.map((one, index) => ({ userId: person(one).id, position: index + 1 })),
        },
      },
    });
    return async () => {
      const where = { newsroomId_claimId: { newsroomId: newsroom.id, claimId } };
      const now = await db().deskClaim.findUniqueOrThrow({ where, include: { assignments: true } });
      return {
        state: now.state,
        version: now.version,
        people: now.assignments.map(({ userId, position }) => [userId, position]),
      };
    };
  }

  const ways: [string, () => Promise<void>][] = [
    ["is removed", () => removeMember(person(owner), { slug, handle: person(reviewer).handle })],
    ["leaves", () => leaveNewsroom(person(reviewer), { slug, confirmed: true })],
    ["comes to observe only", () => changeRole(person(owner), role(reviewer, "OBSERVER"))],
  ];

  it.each(ways)("goes back when somebody %s", async (_, go) => {
    const alone = await onBoard("ASSIGNED", [reviewer]);
    const reviewed = await onBoard("IN_REVIEW", [reviewer]);
    const awaiting = await onBoard("AWAITING_SIGN_OFF", [reviewer]);
    const shared = await onBoard("IN_REVIEW", [reviewer, editor]);
    const others = await onBoard("ASSIGNED", [editor]);
    await go();
    expect(await alone()).toEqual({ state: "INBOX", version: 2, people: [] });
    expect(await reviewed()).toEqual({ state: "INBOX", version: 2, people: [] });
    expect(await awaiting()).toEqual({ state: "AWAITING_SIGN_OFF", version: 2, people: [] });
    expect(await shared()).toEqual({ state: "IN_REVIEW", version: 2, people: [[person(editor).id, 1]] });
    expect(await others()).toEqual({ state: "ASSIGNED", version: 1, people: [[person(editor).id, 1]] });
  });

  it("stays with who only changes from reviewer to editor", async () => {
    const alone = await onBoard("ASSIGNED", [reviewer]);
    await changeRole(person(owner), role(reviewer, "EDITOR"));
    expect(await alone()).toMatchObject({ state: "ASSIGNED", version: 1 });
  });
});

describe("a newsroom from inside", () => {
  it("shows its people to members and stewards, invitations to owners, and nothing to others", async () => {
    await db().user.update({ where: { id: person(editor).id }, data: { awayUntil: new Date("2999-01-02") } });
    await db().user.update({
      where: { id: person(observer).id },
      data: { awayUntil: new Date("2001-01-02") },
    });
    const invitation = { email: `a@${slug}.example`, role: "EDITOR", tokenHash: slug } as const;
    const sent = { invitedById: person(owner).id, expiresAt: new Date(Date.now() + 1_000_000) };
    await db().invitation.create({ data: { newsroomId: newsroom.id, ...invitation, ...sent } });
    const seen = await newsroomInside(person(owner), slug);
    expect(seen?.members.map((one) => [one.role, one.awayUntil])).toEqual([
      ["OWNER", null],
      ["EDITOR", "2999-01-02"],
      ["REVIEWER", null],
      ["OBSERVER", null],
    ]);
    expect(seen?.invitations).toMatchObject([{ email: invitation.email, isExpired: false }]);
    for (const one of [person(editor), person(observer), await createPerson({ isSteward: true })])
      expect((await newsroomInside(one, slug))?.invitations).toEqual([]);
    expect(await newsroomInside(await createPerson(), slug)).toBeNull();
    expect(await newsroomInside(person(owner), "no-such-newsroom")).toBeNull();
  });
});
