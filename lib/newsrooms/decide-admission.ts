import { record } from "@/lib/audit";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { wake } from "@/lib/platform/jobs";
import { authorize, type Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";
import { peopleTold } from "./audience";
import { parsed, reasonSchema } from "./fields";
import { DECISIONS, type Decision } from "./model";
import { withNewsroom } from "./with-newsroom";

const EVENTS = {
  ADMIT: "newsroom.admitted",
  DECLINE: "newsroom.declined",
  REVOKE: "newsroom.revoked",
} as const;

/** How often a decision is tried anew when a verdict of the newsroom is being cast on a claim that it needs. */
const ATTEMPTS = 10;

/**
 * Decides on a newsroom's admission. Whether its verdicts count may change with that: each claim that it has spoken on
 * is then recounted, one by one, by the job "recount".
 * @param request `decision`, a key of `DECISIONS`; `reason`, which the newsroom's members read
 * @throws AppError unauthenticated, not_found, forbidden, invalid (no reason), conflict (another steward has decided,
 *   or one belongs to the newsroom)
 */
export async function decideAdmission(
  viewer: Viewer,
  request: { slug: string; decision: string; reason: string },
): Promise<void> {
  authorize(viewer, "newsroom:admit");
  const decision = request.decision as Decision;
  if (!Object.hasOwn(DECISIONS, decision)) throw new AppError("invalid", "Choose what you decide.");
  const { reason } = parsed(reasonSchema, request);
  for (let attempt = 1; ; attempt++) {
    try {
      await decide(viewer, { slug: request.slug, decision, reason });
      break;
    } catch (error) {
      if (!isLockNotAvailable(error) || attempt === ATTEMPTS) throw error;
    }
  }
  await wake("recount");
}

function decide(
  viewer: Viewer,
  request: { slug: string; decision: Decision; reason: string },
): Promise<void> {
  const { slug, decision, reason } = request;
  const { from, to } = DECISIONS[decision];
  return withNewsroom(viewer, "newsroom:admit", slug, async (tx, newsroom, actor) => {
    const about = { actorId: actor.id, newsroomId: newsroom.id };
    if (actor.memberships.length > 0)
      throw new AppError("conflict", "You belong to this newsroom: another steward has to decide.");
    if (newsroom.admission !== from)
      throw new AppError("conflict", "Another steward has decided on this newsroom meanwhile.");
    const verifiedAt = to === "ADMITTED" ? new Date() : null;
    await tx.newsroom.update({
      where: { id: newsroom.id },
      data: { admission: to, admissionNote: reason, verifiedAt },
    });
    const recounted = decision !== "DECLINE";
    if (recounted) await holdClaims(tx, newsroom.id);
    const particulars = { what: to.toLowerCase(), note: reason };
    const userIds = (await peopleTold(tx, newsroom.id, "ADMISSION")).filter((id) => id !== actor.id);
    const once = `admission/${newsroom.id}/${Date.now()}`;
    const path = `/desk/newsrooms/${slug}`;
    await notify(tx, { kind: "ADMISSION", userIds, newsroomId: newsroom.id, particulars, path, once });
    const event = await record(tx, { type: EVENTS[decision] }, about);
    if (recounted) await listRecounts(tx, newsroom.id, event);
  });
}

/** The claims on which a newsroom has a submitted verdict. */
const SPOKEN_ON = (newsroomId: string) => Prisma.sql`
  SELECT id FROM "Claim" AS claim WHERE EXISTS (SELECT FROM "Verdict"
    WHERE "claimId" = claim.id AND "newsroomId" = ${newsroomId}::uuid AND state = 'SUBMITTED')
  ORDER BY id FOR KEY SHARE`;

/**
 * Waits for verdicts under way on the newsroom's claims and keeps others off until the commit. Before the event, since
 * whoever casts a verdict locks the claim first and then the newsroom's chain.
 */
function holdClaims(tx: Tx, newsroomId: string) {
  return tx.$queryRaw(SPOKEN_ON(newsroomId));
}

/**
 * Lists the claims to be recounted. After the event, that is with the head of the newsroom's chain locked: each of the
 * newsroom's verdicts is either committed and its claim listed here, or is counted with the new admission. A claim on
 * which the newsroom has spoken since `holdClaims`, and on which a colleague is just casting another, cannot be waited
 * for, because they wait for us: the decision is then tried anew.
 */
async function listRecounts(tx: Tx, newsroomId: string, eventId: bigint): Promise<void> {
  await tx.$queryRaw(Prisma.sql`${SPOKEN_ON(newsroomId)} NOWAIT`);
  const verdicts = await tx.verdict.findMany({
    where: { newsroomId, state: "SUBMITTED" },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  await tx.claimRecount.createMany({
    data: verdicts.map(({ claimId }) => ({ eventId, claimId, newsroomId })),
  });
}

function isLockNotAvailable(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta).includes("55P03")
  );
}
