import type { Tx } from "@/lib/platform/db";
import { documentOf } from "./document";
import type { ClaimTexts } from "./model";
import { RULES } from "./terms";

type Claim = ClaimTexts & { id: string };

/**
 * Puts claims as they are worded now into the index, in place of what stood there of them. To be called in the
 * transaction that opened them, or changed their statement, note, claimant or appearances.
 */
export async function indexClaims(tx: Tx, claimIds: string[]): Promise<void> {
  const claims = await lockClaims(tx, claimIds);
  if (claims.length === 0) return;
  await takeOut(
    tx,
    claims.map((claim) => claim.id),
  );
  await putIn(tx, claims);
}

/** Locks the claims as verdicts do, and then reads them: two changes of one claim come one after the other. */
async function lockClaims(tx: Tx, ids: string[]): Promise<Claim[]> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.$queryRaw`
    SELECT c.id, c.statement, c.note, m.name AS claimant,
      ARRAY(SELECT a.exact FROM "Appearance" a WHERE a."claimId" = c.id ORDER BY a.id) AS quotes
    FROM "Claim" c LEFT JOIN "Claimant" m ON m.id = c."claimantId"
    WHERE c.id = ANY(${ids}::uuid[]) ORDER BY c.id`;
}

async function takeOut(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    WITH former AS (
      SELECT d.number, d.length, e.term, e.frequency FROM "MatchDocument" d
      CROSS JOIN LATERAL unnest(d.terms, d.frequencies) e(term, frequency)
      WHERE d."claimId" = ANY(${ids}::uuid[])
    ), gone AS (
      DELETE FROM "MatchPosting" p USING former f
      WHERE p.term = f.term AND p.document = f.number
    )
    INSERT INTO "MatchTermChange" (term, documents, occurrences)
    SELECT term, -count(*), -sum(frequency) FROM former GROUP BY term
    UNION ALL
    SELECT '', -count(*), -sum(length) FROM "MatchDocument" WHERE "claimId" = ANY(${ids}::uuid[]) HAVING count(*) > 0`;
}

async function putIn(tx: Tx, claims: Claim[]): Promise<void> {
  const documents = claims.map((claim) => ({ id: claim.id, ...documentOf(claim) }));
  const entries = documents.flatMap(({ id, frequencies }) =>
    [...frequencies].map(([term, frequency]) => ({ id, term, frequency })),
  );
  await tx.$executeRaw`
    WITH entry AS (
      SELECT * FROM unnest(${entries.map((one) => one.id)}::uuid[], ${entries.map((one) => one.term)}::text[],
        ${entries.map((one) => one.frequency)}::real[]) e("claimId", term, frequency)
    ), document AS (
      INSERT INTO "MatchDocument" ("claimId", length, rules, terms, frequencies)
      SELECT d."claimId", d.length, ${RULES},
        ARRAY(SELECT e.term FROM entry e WHERE e."claimId" = d."claimId" ORDER BY e.term),
        ARRAY(SELECT e.frequency FROM entry e WHERE e."claimId" = d."claimId" ORDER BY e.term)
      FROM unnest(${documents.map((one) => one.id)}::uuid[], ${documents.map((one) => one.length)}::real[])
        d("claimId", length)
      ON CONFLICT ("claimId") DO UPDATE SET length = excluded.length, rules = excluded.rules, terms = excluded.terms,
        frequencies = excluded.frequencies
      RETURNING number, "claimId", length
    ), posting AS (
      INSERT INTO "MatchPosting" (term, document, frequency, length)
      SELECT e.term, d.number, e.frequency, d.length FROM document d JOIN entry e USING ("claimId")
    )
    INSERT INTO "MatchTermChange" (term, documents, occurrences)
    SELECT term, count(*), sum(frequency) FROM entry GROUP BY term
    UNION ALL SELECT '', count(*), sum(length) FROM document`;
}
