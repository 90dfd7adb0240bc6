import { type AuditEvent, record } from "@/lib/audit";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Source, Verdict } from "@/prisma/generated/client";
import { hiddenSources } from "./hidden-sources";
import { recount } from "./recount";

/** A claim whose row this transaction holds locked, so that verdicts on it come one after the other. */
export type LockedClaim = { id: string; slug: string; blind: boolean };

/**
 * Runs `work` in a transaction that holds the claim's row lock. READ COMMITTED with the lock as its own first
 * statement: the statements after it see every verdict committed before. The lock lets others refer to the claim
 * meanwhile, who may hold what `work` waits for: a row of the desk, a chain's head.
 * @throws AppError not_found, or conflict when the claim is closed or hidden
 */
export async function withClaim<T>(
  slug: string,
  work: (tx: Tx, claim: LockedClaim) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; lifecycle: string; hidden: boolean }[]>`
      SELECT id, lifecycle::text, "hiddenAt" IS NOT NULL AS hidden FROM "Claim" WHERE slug = ${slug}
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
    return work(tx, { id: claim.id, slug, blind });
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
};

type VerdictEvent =
  | Extract<AuditEvent, { castBlind: boolean }>["type"]
  | "verdict.withdrawn"
  | "verdict.recused";

/**
 * Writes the next revision of a reviewer's verdict: the current row, its sources, the append-only revision, the
 * audit event, and the recounted consensus.
 * @param before the verdict as it stands, null when this is the reviewer's first on the claim
 * @param type names what happened, for the audit
 * @returns the revision's number and whether the claim's outcome changed
 */
export async function writeRevision(
  tx: Tx,
  claim: LockedClaim,
  { reviewerId, before, type }: { reviewerId: string; before: Verdict | null; type: VerdictEvent },
  change: VerdictChange,
): Promise<{ revision: number; outcomeChanged: boolean }> {
  const { sources, note, ...columns } = change;
  const revision = (before?.revision ?? 0) + 1;
  const row = { ...columns, castBlind: claim.blind, revision };
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
  await tx.verdictRevision.create({ data: { ...row, note, verdictId, sources } });
  const { newsroomId } = columns;
  const particulars = { verdictId, revision, castBlind: claim.blind };
  const event = await record(
    tx,
    { type, ...particulars },
    { actorId: reviewerId, claimId: claim.id, newsroomId },
  );
  return { revision, outcomeChanged: await recount(tx, claim.id, event) };
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
