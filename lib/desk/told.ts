import { db } from "@/lib/platform/db";
import { can, type Permission, type Viewer } from "@/lib/policy";

/** What a member is told of an event: that it happened, where, and who did it. What it says is read on the page. */
export type Told = {
  /** Its place in the newsroom's chain. */
  seq: number;
  type: string;
  /** The claim's slug; null where it is about none, or about one that is hidden. */
  claim: string | null;
  /** The name of the member who did it; null where nobody of the newsroom did. */
  actor: string | null;
  /** Whether the one who is told did it. */
  own: boolean;
};

/** How many are told at once: who was away for longer sees the page anew and needs only the latest. */
const MOST = 200;

/** Events that not every member may know of, by how their types begin. Nobody is told who reported something. */
const RESERVED: [string, Permission | null][] = [
  ["flag.", null],
  ["member.invited", "newsroom:manage"],
  ["invitation.", "newsroom:manage"],
];

/** Moves that follow from what was done to a verdict, which is told itself. */
const FOLLOWING: unknown[] = ["verdict", "sign_off", "return"];

/** The number of a newsroom's latest event; 0 where there is none. */
export async function latestSeq(newsroomId: string): Promise<number> {
  const head = await db().chainHead.findUnique({ where: { chain: `newsroom:${newsroomId}` } });
  return head?.seq ?? 0;
}

/**
 * A newsroom's events after one of a number, the latest 200 at most, in their order. The numbers have no gaps and
 * follow the commits: what is not read now has a higher one.
 */
export async function eventsAfter(newsroomId: string, after: number) {
  const rows = await db().auditEvent.findMany({
    where: { newsroomId, newsroomSeq: { gt: after } },
    orderBy: { newsroomSeq: "desc" },
    take: MOST,
    select: {
      newsroomSeq: true,
      type: true,
      payload: true,
      claim: { select: { slug: true, hiddenAt: true } },
      actor: { select: { id: true, name: true, memberships: { where: { newsroomId } } } },
    },
  });
  const told = rows.filter(({ type, payload }) => type !== "desk.moved" || !follows(payload)).reverse();
  return told.map(({ newsroomSeq, type, claim, actor }) => ({
    seq: newsroomSeq ?? 0,
    type,
    claim: claim && !claim.hiddenAt ? claim.slug : null,
    actor: actor && actor.memberships.length > 0 ? { id: actor.id, name: actor.name } : null,
  }));
}

function follows(payload: unknown): boolean {
  return (
    typeof payload === "object" && payload !== null && "move" in payload && FOLLOWING.includes(payload.move)
  );
}

/** What a viewer is told of an event; null for one that is not for them. */
export function toldTo(
  viewer: NonNullable<Viewer>,
  newsroomId: string,
  { actor, ...event }: Awaited<ReturnType<typeof eventsAfter>>[number],
): Told | null {
  const reserved = RESERVED.find(([beginning]) => event.type.startsWith(beginning));
  const permission = reserved ? reserved[1] : "board:read";
  if (!permission || !can(viewer, permission, { newsroomId })) return null;
  return { ...event, actor: actor?.name ?? null, own: actor?.id === viewer.id };
}
