import { LISTED } from "@/lib/claims/listed";
import { similarClaims } from "@/lib/matching";
import { db } from "@/lib/platform/db";
import { InvalidFields } from "@/lib/platform/errors";
import type { Lift } from "./fields";
import type { KnownClaim } from "./model";

/** As many claims as a person compares with what they are typing. */
const SHOWN = 5;
/**
 * From this score on a claim reads like the same: sentences of the articles that the demonstration's claims were lifted
 * from get more with their own claim in four of five cases, and less with every other.
 */
const STRONG = 0.15;
/** Below it nothing is shown: such claims share some words and no more. */
const WORTH_A_LOOK = 0.01;

/** There are claims that read like the same, and nobody has said yet how they belong together. */
export class SimilarClaims extends InvalidFields {
  constructor(readonly claims: KnownClaim[]) {
    super({
      similar:
        "This reads like a claim that is here already. Attach these words to it, or say below why not.",
    });
  }
}

/** The open claims that say something like `text`, the most alike first. Word for word the same is always strong. */
export async function knownClaims(text: string): Promise<KnownClaim[]> {
  if (text.trim() === "") return [];
  const found = await similarClaims(text, { limit: SHOWN * 2 });
  const rows = await db().claim.findMany({
    where: { id: { in: found.map((one) => one.claimId) }, ...LISTED },
    select: { id: true, slug: true, statement: true },
  });
  const claims = new Map(rows.map((row) => [row.id, row]));
  return found
    .flatMap(({ claimId, score }) => {
      const claim = claims.get(claimId);
      if (!claim) return [];
      const isStrong = score >= STRONG || wordsOf(claim.statement) === wordsOf(text);
      return isStrong || score >= WORTH_A_LOOK ? [{ id: claim.id, slug: claim.slug, score, isStrong }] : [];
    })
    .slice(0, SHOWN);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** What is to be kept of how a new claim belongs to those that it is like. */
export type SimilarDecision = { claimId: string; kind: Lift["related"][number]["kind"] | null };

/**
 * What was decided on the claims that `lift` is like: related ones, and of the strongly alike those that it differs
 * from, for the reason given.
 * @throws SimilarClaims where one that is strongly alike was not shown, or is neither related nor told apart by a reason
 */
export async function decidedSimilar({ statement, seen, related, reason }: Lift): Promise<SimilarDecision[]> {
  const known = await knownClaims(statement);
  const kinds = new Map(related.map((one) => [one.slug, one.kind]));
  const strong = known.filter((one) => one.isStrong);
  const open = strong.filter((one) => !kinds.has(one.slug) && (reason === "" || !seen.includes(one.slug)));
  if (open.length > 0) throw new SimilarClaims(known);
  const named = await db().claim.findMany({
    where: { slug: { in: [...kinds.keys()] }, ...LISTED },
    select: { id: true, slug: true },
  });
  const apart = strong.filter((one) => !kinds.has(one.slug)).map(({ id }) => ({ claimId: id, kind: null }));
  const beside = named.map(({ id, slug }) => ({ claimId: id, kind: kinds.get(slug) ?? null }));
  // In this order they are locked, as everybody locks claims.
  return [...beside, ...apart].sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
}
