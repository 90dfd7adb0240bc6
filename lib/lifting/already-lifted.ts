import type { Db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Place } from "./fields";

/** Somebody was faster: the words are a claim's already. */
export class AlreadyLifted extends AppError {
  /** @param by the name of whoever it was; null where it was the same person */
  constructor(
    readonly claim: { slug: string; statement: string },
    readonly by: string | null,
  ) {
    const who = by ?? "You";
    const have = by === null ? "have" : "has";
    super("conflict", `${who} ${have} just opened a claim from these words: “${claim.statement}”`);
  }
}

/** What has become of words: the claim, and who tied it to them. */
export type Lifted = { claim: { slug: string; statement: string }; actorId: string | null; by: string };

/**
 * The claim that was made of these words before: of the same words with the same statement, or of one of the
 * suggestions, as far as the claim's words and these overlap. A suggestion that was split has several.
 * @returns null where there is none
 */
export async function liftedBefore(
  db: Db,
  { snapshotId, start, end, suggestionIds }: Place,
  statement: string | null,
): Promise<Lifted | null> {
  const accepted = await db.suggestion.findFirst({
    where: { id: { in: suggestionIds }, snapshotId, state: "ACCEPTED" },
    select: { decidedById: true, decidedBy: { select: { name: true } } },
  });
  const appearances = await db.appearance.findMany({
    where: { snapshotId, start: { lt: end }, end: { gt: start } },
    select: { start: true, end: true, claim: { select: { id: true, slug: true, statement: true } } },
    orderBy: { id: "desc" },
  });
  const same = appearances.find(
    (one) => one.start === start && one.end === end && one.claim.statement === statement,
  );
  const found = same ?? (accepted ? appearances[0] : undefined);
  if (!found) return null;
  const { id, ...claim } = found.claim;
  if (accepted) return { claim, actorId: accepted.decidedById, by: accepted.decidedBy?.name ?? "Somebody" };
  const opened = await db.auditEvent.findFirst({
    where: { claimId: id, type: { in: ["claim.opened", "appearance.added"] } },
    select: { actorId: true, actor: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
  return { claim, actorId: opened?.actorId ?? null, by: opened?.actor?.name ?? "Somebody" };
}
