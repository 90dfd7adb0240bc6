import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Role } from "@/lib/policy";
import type { Newsroom } from "@/prisma/generated/client";
import { peopleTold } from "./audience";
import { ROLE_WORDS } from "./model";

/** Somebody who belongs to a newsroom. */
export type Member = { userId: string; name: string; role: Role };

/**
 * A newsroom's member of this handle.
 * @throws AppError conflict: the page that was used showed them, so they have left since
 */
export async function memberOf(tx: Tx, newsroomId: string, handle: string): Promise<Member> {
  const member = await tx.membership.findFirst({
    where: { newsroomId, user: { handle } },
    select: { userId: true, role: true, user: { select: { name: true } } },
  });
  if (!member) throw new AppError("conflict", "They do not belong to this newsroom any more.");
  return { userId: member.userId, role: member.role, name: member.user.name };
}

/**
 * Demands that a newsroom has an owner beside this member. The newsroom's row is locked, so that of two owners who go
 * at the same moment the second finds no other.
 * @throws AppError conflict
 */
export async function demandOtherOwner(tx: Tx, newsroomId: string, { userId, role }: Member): Promise<void> {
  if (role !== "OWNER") return;
  const others = await tx.membership.count({ where: { newsroomId, role: "OWNER", userId: { not: userId } } });
  if (others === 0)
    throw new AppError(
      "conflict",
      "A newsroom is never without an owner. Make somebody else an owner first.",
    );
}

/** What happened to a newsroom's people, for those who are told. */
type Happening = {
  what: "joined" | "left" | "removed" | "role_changed";
  /** Of whom. */
  member: Member;
  /** Who did it. */
  actorId: string;
  /** Names the happening: it is told once. */
  once: string;
};

/** Tells the roles that the newsroom's settings name, and whom it is about, but never who did it. */
export async function tellPeople(tx: Tx, newsroom: Newsroom, happening: Happening): Promise<void> {
  const { what, member, actorId, once } = happening;
  const told = await peopleTold(tx, newsroom.id, "MEMBERSHIP");
  const userIds = [...new Set([...told, member.userId])].filter((id) => id !== actorId);
  const notice = { kind: "MEMBERSHIP", particulars: wordsOf(what, member, newsroom), once } as const;
  const gone = what === "removed" ? userIds.filter((id) => id === member.userId) : [];
  await notify(tx, {
    ...notice,
    userIds: userIds.filter((id) => !gone.includes(id)),
    newsroomId: newsroom.id,
    path: `/desk/newsrooms/${newsroom.slug}`,
  });
  // Who was removed no longer finds the newsroom's pages, nor what is told about it.
  await notify(tx, { ...notice, userIds: gone, path: "/account" });
}

function wordsOf(what: Happening["what"], { name, role }: Member, newsroom: Newsroom) {
  const as = ROLE_WORDS[role].label.toLowerCase();
  const happened = {
    joined: `joined ${newsroom.name} (${as})`,
    left: `left ${newsroom.name}`,
    removed: `no longer belongs to ${newsroom.name}`,
    role_changed: `has another role in ${newsroom.name} now (${as})`,
  };
  return { who: name, what: happened[what] };
}
