import { z } from "zod";
import { notify } from "@/lib/notifications/notify";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";
import {
  authorizeMember,
  deskPath,
  type LockedDesk,
  moved,
  type OnDesk,
  onDesk,
  recordOnDesk,
  targetOf,
  writeDesk,
} from "./desk-claim";
import { parsedInput } from "./input";
import { STANDS, WAITS } from "./standing";

const schema = z.object({
  reason: plainText({ max: 1_000, required: "Say why, for your colleagues.", lines: true }),
});

/**
 * Declines a claim: the newsroom does not work on it. A verdict that waits for sign-off is returned with the reason.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, invalid (no reason), conflict (stale, closed, a verdict stands,
 *   one's own verdict waits, or not possible in its state)
 */
export async function declineClaim(viewer: Viewer, input: OnDesk & { reason: string }): Promise<number> {
  const actor = authorizeMember(viewer, "board:manage", input.newsroomId);
  const { reason } = parsedInput(schema, input);
  return onDesk(actor, input, async (tx, desk) => {
    const target = targetOf("decline", desk);
    const returned = await returnWaiting(tx, desk, reason);
    const version = await writeDesk(tx, desk, { state: target, declineReason: reason });
    await tellDeclined(tx, desk, { reason, version, returned });
    const events = returned.map(
      ({ id, revision }) => ({ type: "verdict.returned", verdictId: id, revision }) as const,
    );
    await recordOnDesk(tx, desk, ...events, moved("decline", desk.state, target));
    return version;
  });
}

type Returned = { id: string; revision: number; reviewerId: string };

/** Returns the verdicts that wait. @throws AppError conflict when one stands, or is the decliner's own */
async function returnWaiting(
  tx: Tx,
  { newsroom, claim, actor }: LockedDesk,
  reason: string,
): Promise<Returned[]> {
  const ofDesk = { newsroomId: newsroom.id, claimId: claim.id };
  if ((await tx.verdict.count({ where: { ...ofDesk, ...STANDS } })) > 0)
    throw new AppError("conflict", "A verdict of your newsroom stands on this claim: it cannot be declined.");
  const waiting = await tx.verdict.findMany({
    where: { ...ofDesk, ...WAITS },
    select: { id: true, revision: true, reviewerId: true },
  });
  if (waiting.some((one) => one.reviewerId === actor.id))
    throw new AppError(
      "conflict",
      "Your own verdict waits for sign-off: withdraw it first, or let another editor decide.",
    );
  await tx.signOff.createMany({
    data: waiting.map(({ id, revision }) => ({
      verdictId: id,
      revision,
      decision: "RETURNED" as const,
      editorId: actor.id,
      note: reason,
    })),
  });
  await tx.verdict.updateMany({
    where: { id: { in: waiting.map((one) => one.id) } },
    data: { signOff: "RETURNED" },
  });
  return waiting;
}

async function tellDeclined(
  tx: Tx,
  { newsroom, claim, actor, assignees }: LockedDesk,
  { reason, version, returned }: { reason: string; version: number; returned: Returned[] },
): Promise<void> {
  const authors = returned.map((one) => one.reviewerId);
  const about = {
    newsroomId: newsroom.id,
    claimId: claim.id,
    particulars: { by: actor.name, note: reason },
    path: deskPath(claim.slug, newsroom.slug),
  };
  const others = assignees.map((one) => one.userId).filter((id) => id !== actor.id && !authors.includes(id));
  const once = `declined/${newsroom.id}/${claim.id}/${version}`;
  await notify(tx, { ...about, kind: "RETURNED", userIds: authors, once });
  await notify(tx, { ...about, kind: "DECLINED", userIds: others, once });
}
