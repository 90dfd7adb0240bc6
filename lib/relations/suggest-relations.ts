import { LISTED } from "@/lib/claims/listed";
import { similarClaims } from "@/lib/matching";
import { db } from "@/lib/platform/db";

/**
 * How alike two claims have to be to be shown to a person. Among the 49 claims of the demonstration data, none of which
 * is there twice, two pairs reach it; looking at a pair too many costs a person seconds, missing one two newsrooms' work.
 */
const ALIKE = 0.2;
/** How many others are suggested for a claim at most. */
const OTHERS = 5;
const AT_ONCE = 100;

type Worded = {
  id: string;
  statement: string;
  appearances: { snapshot: { articleId: string } }[];
};

/**
 * Suggests pairs of claims out of different articles that read alike, for a person to decide on. A pair that was ever
 * suggested or decided is left as it is. Killed at any moment it leaves nothing half done.
 * @param since looks at the open claims that were worded from then on, against all others
 * @param stopping aborted when it is to leave off
 * @returns how many pairs were suggested
 */
export async function suggestRelations(since: Date, stopping?: AbortSignal): Promise<number> {
  let suggested = 0;
  for (let after: string | undefined, more = true; more && !stopping?.aborted; ) {
    const claims = await wordedSince(since, after);
    for (const claim of claims) if (!stopping?.aborted) suggested += await suggestFor(claim);
    after = claims.at(-1)?.id;
    more = claims.length === AT_ONCE;
  }
  return suggested;
}

function wordedSince(since: Date, after?: string): Promise<Worded[]> {
  return db().claim.findMany({
    where: {
      AND: [
        LISTED,
        { versions: { some: { createdAt: { gte: since } } } },
        after ? { id: { gt: after } } : {},
      ],
    },
    select: { id: true, statement: true, appearances: ARTICLES },
    orderBy: { id: "asc" },
    take: AT_ONCE,
  });
}

const ARTICLES = { select: { snapshot: { select: { articleId: true } } } } as const;

async function suggestFor(claim: Worded): Promise<number> {
  const similar = await similarClaims(claim.statement, { limit: 2 * OTHERS, exceptId: claim.id });
  const alike = similar.filter(({ score }) => score >= ALIKE);
  if (alike.length === 0) return 0;
  const rows = await db().claim.findMany({
    where: { id: { in: alike.map((one) => one.claimId) }, ...LISTED },
    select: { id: true, appearances: ARTICLES },
  });
  const own = articlesOf(claim);
  const elsewhere = new Set(
    rows.filter((row) => !articlesOf(row).some((id) => own.includes(id))).map((row) => row.id),
  );
  let suggested = 0;
  for (const { claimId, score } of alike.filter((one) => elsewhere.has(one.claimId)).slice(0, OTHERS))
    suggested += await suggest(claim.id, claimId, score);
  return suggested;
}

function articlesOf({ appearances }: Pick<Worded, "appearances">): string[] {
  return appearances.map((one) => one.snapshot.articleId);
}

/** @returns 1 where the pair is new */
function suggest(fromId: string, toId: string, score: number): Promise<number> {
  // Ids are in the order of time: the later claim belongs to the earlier one.
  const [later, earlier] = fromId > toId ? [fromId, toId] : [toId, fromId];
  return db().$executeRaw`
    INSERT INTO "ClaimRelation" (id, "fromId", "toId", state, score)
    VALUES (uuidv7(), ${later}::uuid, ${earlier}::uuid, 'SUGGESTED', ${score})
    ON CONFLICT (least("fromId", "toId"), greatest("fromId", "toId")) DO NOTHING`;
}
