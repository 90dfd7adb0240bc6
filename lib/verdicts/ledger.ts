import { type AuditEvent, record } from "@/lib/audit";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { ChosenKind } from "@/lib/corrections/model";
import { deskPath } from "@/lib/desk/desk-claim";
import { settleDesk } from "@/lib/desk/settle";
import { peopleTold } from "@/lib/newsrooms/audience";
import { notify } from "@/lib/notifications/notify";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Source, Verdict } from "@/prisma/generated/client";
import { hiddenSources } from "./hidden-sources";
import { publishRevision } from "./publish-revision";
import { recount } from "./recount";

/** A claim whose row this transaction holds locked, so that verdicts on it come one after the other. */
export type LockedClaim = { id: string; slug: string; blind: boolean; version: number };

/**
 * Runs `work` in a transaction that holds the claim's row lock. READ COMMITTED with the lock as its own first
 * statement: the statements after it see every verdict committed before. The lock lets others refer to the claim
 * meanwhile: their events do, holding a place in its chain for which this transaction may wait.
 * @throws AppError not_found, or conflict when the claim is closed or hidden
 */
export async function withClaim<T>(
  slug: string,
  work: (tx: Tx, claim: LockedClaim) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; lifecycle: string; version: number; hidden: boolean }[]>`
      SELECT id, lifecycle::text, version, "hiddenAt" IS NOT NULL AS hidden FROM "Claim" WHERE slug = ${slug}
      FOR NO KEY UPDATE`;
    const claim = rows[0];
    if (!claim || claim.lifecycle === "DRAFT") throw new AppError("not_found", "There is no such claim.");
    if (claim.lifecycle !== "OPEN")
      throw new AppError("conflict", "This claim is closed: it takes no verdicts.");
    if (claim.hidden)
      throw new AppError(
        "conflict",
        "A steward has hidden this claim: it takes no verdicts until it is restored.",
      );
    // Once past quorum the verdicts were there for all to read, also when a withdrawal has hidden them again.
    const shown = await tx.consensusHistory.findFirst({
      where: { claimId: claim.id, status: { notIn: [...BEFORE_QUORUM] } },
      select: { id: true },
    });
    const blind = shown === null;
    return work(tx, { id: claim.id, slug, blind, version: claim.version });
  });
}

/** What a command writes of a verdict; the rest follows from it. */
export type VerdictChange = Pick<
  Verdict,
  "state" | "rating" | "explanation" | "searchNote" | "recusalReason" | "newsroomId"
> & {
  sources: Omit<Source, "id" | "verdictId" | "position" | "hiddenAt">[];
  /** What changed, or why it is withdrawn. */
  note: string | null;
  /** Where its author says that it corrects what was published. */
  correction?: ChosenKind | null;
};

type VerdictEvent =
  | Extract<AuditEvent, { castBlind: boolean }>["type"]
  | "verdict.withdrawn"
  | "verdict.recused";

/**
 * Writes the next revision of a reviewer's verdict: the current row, its sources, the append-only revision, where its
 * newsroom's desk stands with it, the audit events, and the recounted consensus.
 * @param before the verdict as it stands, null when this is the reviewer's first on the claim
 * @param type names what happened, for the audit
 * @returns the revision's number, whether the claim's outcome changed, and whether the verdict waits for an editor
 * @throws AppError conflict when the newsroom has declined the claim
 */
export async function writeRevision(
  tx: Tx,
  claim: LockedClaim,
  { reviewerId, before, type }: { reviewerId: string; before: Verdict | null; type: VerdictEvent },
  change: VerdictChange,
): Promise<{ revision: number; outcomeChanged: boolean; waits: boolean }> {
  const { newsroomId } = change;
  const submits = change.state === "SUBMITTED";
  const newsroom = newsroomId ? await tx.newsroom.findUnique({ where: { id: newsroomId } }) : null;
  const waits = submits && newsroom?.signOffRequired === true;
  const { verdictId, revision } = await storeVerdict(tx, claim, { reviewerId, before }, { ...change, waits });
  const moves = newsroomId ? await settleDesk(tx, { newsroomId, claim, submits }) : [];
  if (waits)
    await notify(tx, {
      kind: "AWAITING_SIGN_OFF",
      userIds: (await peopleTold(tx, newsroom.id, "AWAITING_SIGN_OFF")).filter((id) => id !== reviewerId),
      newsroomId: newsroom.id,
      claimId: claim.id,
      particulars: { by: (await tx.user.findUniqueOrThrow({ where: { id: reviewerId } })).name },
      path: deskPath(claim.slug, newsroom.slug),
      once: `awaiting/${verdictId}/${revision}`,
    });
  const about = { actorId: reviewerId, claimId: claim.id, newsroomId };
  const event = await record(tx, { type, verdictId, revision, castBlind: claim.blind }, about);
  for (const move of moves) await record(tx, move, about);
  if (!waits) await publishRevision(tx, claim, { verdictId, revision, actorId: reviewerId });
  return { revision, outcomeChanged: await recount(tx, claim.id, event), waits };
}

/**
 * Brings the desk of a newsroom in line for which a verdict no longer speaks: a transaction of its own, since each
 * holds one newsroom's chain. On a claim that was closed meanwhile nothing is left to do.
 */
export async function settleAlone(slug: string, newsroomId: string, actorId: string): Promise<void> {
  await withClaim(slug, async (tx, claim) => {
    const moves = await settleDesk(tx, { newsroomId, claim });
    for (const move of moves) await record(tx, move, { actorId, claimId: claim.id, newsroomId });
  }).catch((error) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** Stores a verdict's next revision: the current row, its sources, and the row that is never changed. */
async function storeVerdict(
  tx: Tx,
  claim: LockedClaim,
  { reviewerId, before }: { reviewerId: string; before: Verdict | null },
  { sources, note, waits, correction, ...columns }: VerdictChange & { waits: boolean },
): Promise<{ verdictId: string; revision: number }> {
  const revision = (before?.revision ?? 0) + 1;
  const written = { ...columns, castBlind: claim.blind, revision };
  const signOff = waits ? "AWAITING" : "NOT_REQUIRED";
  const row = { ...written, signOff, claimVersion: claim.version } as const;
  const { id: verdictId } = before
    ? await tx.verdict.update({ where: { id: before.id }, data: row, select: { id: true } })
    : await tx.verdict.create({ data: { ...row, claimId: claim.id, reviewerId }, select: { id: true } });
  if (before) await tx.source.deleteMany({ where: { verdictId } });
  const hidden = await hiddenSources(tx, verdictId);
  await tx.source.createMany({
    data: sources.map((one, position) => ({
      ...one,
      position,
      verdictId,
      hiddenAt: hidden.get(one.url) ?? null,
    })),
  });
  const said = { waited: waits, note, correction: correction ?? null };
  await tx.verdictRevision.create({ data: { ...written, ...said, verdictId, sources } });
  return { verdictId, revision };
}

/**
 * The reviewer's verdict, if it is still the revision that they saw.
 * @param seen the revision's number, 0 for none
 * @throws AppError conflict when another tab or device has written since, or a steward has voided it
 */
export async function verdictAsSeen(tx: Tx, claimId: string, reviewerId: string, seen: number) {
  const verdict = await tx.verdict.findUnique({ where: { claimId_reviewerId: { claimId, reviewerId } } });
  if ((verdict?.revision ?? 0) !== seen)
    throw new AppError("conflict", "Your verdict was changed elsewhere since you opened this page.");
  if (verdict?.voidedAt)
    throw new AppError(
      "conflict",
      "A steward has voided your verdict: it stays as it is until it is reinstated.",
    );
  return verdict;
}
