import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { closeClaim } from "@/lib/claims/close-claim";
import { openClaim } from "@/lib/claims/open-claim";
import { askedBy } from "@/lib/matching/asked";
import { findCandidates } from "@/lib/matching/candidates";
import { indexMissing } from "@/lib/matching/index-missing";
import { sumUpTerms } from "@/lib/matching/sum-up-terms";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { correctNow } from "@/tests/support/corrections";
import { createClaim, createPerson, type Person } from "@/tests/support/scenario";
import { onTestDatabase } from "@/tests/support/test-database";
import { bm25 } from "./bm25";

onTestDatabase();

// Each begins with an index that knows every claim, whatever the one before has left.
beforeEach(async () => {
  await indexMissing();
});

const WORDS = "harbour bridge tunnel crown tax vote vaccine school storm wolf 12 1,200 £3bn".split(" ");
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((one) => one.join(" "));

/** Everything that the index knows, with the claims' ids in place of the documents' numbers. */
async function wholeIndex() {
  const documents = await db().matchDocument.findMany({ orderBy: { claimId: "asc" } });
  const claimOf = new Map(documents.map((one) => [one.number, one.claimId]));
  const postings = await db().matchPosting.findMany();
  const terms = await db().$queryRaw`
    SELECT term, sum(documents)::int AS documents, sum(occurrences) AS occurrences FROM (
      SELECT term, documents, occurrences FROM "MatchTerm" UNION ALL
      SELECT term, documents, occurrences FROM "MatchTermChange") one
    GROUP BY term HAVING sum(documents) <> 0 OR sum(occurrences) <> 0 ORDER BY term`;
  return {
    documents: documents.map(({ number, ...one }) => one),
    postings: postings.map((one) => JSON.stringify({ ...one, document: claimOf.get(one.document) })).sort(),
    terms,
  };
}

async function rebuilt() {
  await db().$executeRaw`TRUNCATE "MatchDocument", "MatchPosting", "MatchTerm", "MatchTermChange"`;
  await indexMissing();
  return wholeIndex();
}

describe("the index", () => {
  it("scores as BM25 does, whatever the claims", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        sentence,
        async (statements, text) => {
          await db().$executeRaw`UPDATE "Claim" SET lifecycle = 'DRAFT'`;
          await db().$executeRaw`TRUNCATE "MatchDocument", "MatchPosting", "MatchTerm", "MatchTermChange"`;
          const claims = await Promise.all(statements.map((statement) => createClaim({ statement })));
          const found = await candidates(text);
          const quote = "the exact words";
          const expected = bm25(
            statements.map((statement) => `${statement} ${quote}`),
            text,
          );
          const scores = new Map(found.map((one) => [one.claimId, one.bm25]));
          for (const [index, { id }] of claims.entries())
            expect(scores.get(id) ?? 0).toBeCloseTo(expected[index] ?? 0, 3);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("is the same as one built from scratch, after any history of opening, correcting and closing", async () => {
    const steward = await createPerson({ isSteward: true });
    const step = fc.tuple(fc.constantFrom("open", "correct", "close", "sum up"), sentence, fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const open: string[] = [];
        for (const [what, statement, at] of steps) {
          const slug = open[at % (open.length || 1)];
          if (what === "open" || !slug) open.push((await createClaim({ statement })).slug);
          else if (what === "correct") await correct(steward, slug, statement);
          else if (what === "close") await retract(open.splice(open.indexOf(slug), 1)[0] ?? "");
          else await sumUpTerms();
        }
        expect(await wholeIndex()).toEqual(await rebuilt());
      }),
      { numRuns: 6 },
    );
  });
});

describe("claims opened at the same moment", () => {
  it("are all counted, and none waits for another", async () => {
    const before = await db().$queryRaw<{ documents: number }[]>`${TOTAL}`;
    const opened = Promise.all(
      Array.from({ length: 24 }, () => createClaim({ statement: "The lighthouse was sold twice." })),
    );
    await Promise.all([opened, sumUpTerms(), sumUpTerms(), sumUpTerms()]);
    await sumUpTerms();
    const [after] = await db().$queryRaw<{ documents: number }[]>`${TOTAL}`;
    expect(after?.documents).toBe((before[0]?.documents ?? 0) + 24);
    expect(await db().matchTerm.findUnique({ where: { term: "lighthous" } })).toMatchObject({
      documents: 24,
    });
    expect(await wholeIndex()).toEqual(await rebuilt());
  });

  it("do not wait for a transaction that has opened one of the same words and is not done", async () => {
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = db().$transaction(async (tx) => {
      await openClaim(tx, PLAIN("slow"));
      begun.resolve();
      await held.promise;
    });
    await begun.promise;
    const quick = await db().$transaction((tx) => openClaim(tx, PLAIN("quick")));
    expect((await candidates(PLAIN("").statement)).map((one) => one.claimId)).toContain(quick);
    held.resolve();
    await slow;
  });
});

const TOTAL = Prisma.sql`SELECT coalesce(sum(documents), 0)::int AS documents FROM (
  SELECT term, documents FROM "MatchTerm" UNION ALL SELECT term, documents FROM "MatchTermChange") one WHERE term = ''`;

const PLAIN = (slug: string) => ({
  slug,
  statement: "A whale was seen below the old pier.",
  note: null,
  claimant: null,
  claimDate: null,
  inLanguage: "en",
  appearances: [],
});

async function candidates(text: string) {
  const asked = await askedBy(text);
  return asked ? findCandidates(asked, Prisma.sql`c.lifecycle = 'OPEN'`, 50) : [];
}

async function correct(steward: Person, slug: string, statement: string) {
  const now = await db().claim.findUniqueOrThrow({ where: { slug }, select: { statement: true } });
  if (now.statement !== statement) await correctNow(steward, slug, { statement });
}

async function retract(slug: string) {
  const { id } = await db().claim.findUniqueOrThrow({ where: { slug } });
  await db().$transaction((tx) => closeClaim(tx, id, { lifecycle: "RETRACTED", note: "Wrong." }));
}
