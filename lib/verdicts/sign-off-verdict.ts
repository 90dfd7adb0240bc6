import { z } from "zod";
import { record } from "@/lib/audit";
import { authorizeMember, deskPath } from "@/lib/desk/desk-claim";
import { noteSchema, parsedInput } from "@/lib/desk/input";
import { settleDesk } from "@/lib/desk/settle";
import { notify } from "@/lib/notifications/notify";
import { db, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";
import { type LockedClaim, withClaim } from "./ledger";
import { publishRevision } from "./publish-revision";
import { recount } from "./recount";

/** The verdict that an editor has read, and what they say to its author. */
export type Decision = { verdictId: string; revision: number; note: string };
type Outcome = "SIGNED_OFF" | "RETURNED";

const about = { verdictId: z.uuid({ message: "There is no such verdict." }), revision: z.int() };
const signOffSchema = z.object({ ...about, note: noteSchema });
const returnSchema = z.object({
  ...about,
  note: plainText({ max: 1_000, required: "Say what is to be changed.", lines: true }),
});

/**
 * Signs off the revision of a colleague's verdict that one has read: from now on it counts.
 * @returns the claim's slug and whether its outcome changed
 * @throws AppError unauthenticated, not_found, forbidden (role, or one's own verdict), invalid (note), conflict (closed,
 *   revised or decided meanwhile)
 */
export async function signOffVerdict(viewer: Viewer, input: Decision) {
  return decide(viewer, parsedInput(signOffSchema, input), "SIGNED_OFF");
}

/**
 * Returns the revision of a colleague's verdict that one has read to its author, with what is to be changed.
 * @returns the claim's slug and whether its outcome changed
 * @throws AppError as signOffVerdict
 */
export async function returnVerdict(viewer: Viewer, input: Decision) {
  return decide(viewer, parsedInput(returnSchema, input), "RETURNED");
}

async function decide(viewer: Viewer, decision: Decision, outcome: Outcome) {
  const { verdictId } = decision;
  const found = await db().verdict.findUnique({
    where: { id: verdictId },
    select: { newsroom: { select: { id: true, slug: true } }, claim: { select: { slug: true } } },
  });
  if (!found?.newsroom) throw new AppError("not_found", "There is no such verdict.");
  const { newsroom } = found;
  const actor = authorizeMember(viewer, "verdict:sign_off", newsroom.id);
  return withClaim(found.claim.slug, async (tx, claim) => {
    const reviewerId = await demandWaiting(tx, { ...decision, newsroomId: newsroom.id, actorId: actor.id });
    await writeDecision(tx, decision, { outcome, editorId: actor.id });
    const move = outcome === "SIGNED_OFF" ? "sign_off" : "return";
    const moves = await settleDesk(tx, { newsroomId: newsroom.id, claim, move });
    await tellAuthor(tx, { reviewerId, actor, newsroom, claim }, decision, outcome);
    const context = { actorId: actor.id, claimId: claim.id, newsroomId: newsroom.id };
    const type = outcome === "SIGNED_OFF" ? "verdict.signed_off" : "verdict.returned";
    const event = await record(tx, { type, verdictId, revision: decision.revision }, context);
    for (const one of moves) await record(tx, one, context);
    if (outcome === "SIGNED_OFF") await publishRevision(tx, claim, { ...decision, actorId: actor.id });
    return { slug: claim.slug, outcomeChanged: await recount(tx, claim.id, event) };
  });
}

/**
 * Demands that the verdict still waits in the revision that the editor has read.
 * @returns its author
 * @throws AppError forbidden for the author, not_found, conflict
 */
async function demandWaiting(
  tx: Tx,
  { verdictId, revision, newsroomId, actorId }: Decision & { newsroomId: string; actorId: string },
): Promise<string> {
  const verdict = await tx.verdict.findUniqueOrThrow({
    where: { id: verdictId },
    include: { reviewer: { select: { name: true } }, signOffs: { include: { editor: true } } },
  });
  if (verdict.newsroomId !== newsroomId) throw new AppError("not_found", "There is no such verdict.");
  if (verdict.reviewerId === actorId)
    throw new AppError("forbidden", "Somebody else of your newsroom signs off your verdict.");
  const author = verdict.reviewer.name;
  if (verdict.state !== "SUBMITTED")
    throw new AppError("conflict", `${author} has taken this verdict back meanwhile: nothing waits for you.`);
  if (verdict.revision !== revision)
    throw new AppError(
      "conflict",
      `${author} has revised this verdict meanwhile. Read it again, then decide.`,
    );
  const decided = verdict.signOffs.find((one) => one.revision === revision);
  if (decided) {
    const what = decided.decision === "SIGNED_OFF" ? "signed this verdict off" : "returned this verdict";
    throw new AppError("conflict", `${decided.editor.name} has ${what} already.`);
  }
  if (verdict.signOff !== "AWAITING" || verdict.voidedAt)
    throw new AppError("conflict", "This verdict does not wait for sign-off.");
  return verdict.reviewerId;
}

async function writeDecision(
  tx: Tx,
  { verdictId, revision, note }: Decision,
  { outcome, editorId }: { outcome: Outcome; editorId: string },
): Promise<void> {
  await tx.signOff.create({ data: { verdictId, revision, decision: outcome, editorId, note } });
  await tx.verdict.update({ where: { id: verdictId }, data: { signOff: outcome } });
}

type People = {
  reviewerId: string;
  actor: NonNullable<Viewer>;
  newsroom: { id: string; slug: string };
  claim: LockedClaim;
};

async function tellAuthor(
  tx: Tx,
  { reviewerId, actor, newsroom, claim }: People,
  { verdictId, revision, note }: Decision,
  kind: Outcome,
): Promise<void> {
  await notify(tx, {
    kind,
    userIds: [reviewerId],
    newsroomId: newsroom.id,
    claimId: claim.id,
    particulars: { by: actor.name, note },
    path: deskPath(claim.slug, newsroom.slug),
    once: `decided/${verdictId}/${revision}`,
  });
}
