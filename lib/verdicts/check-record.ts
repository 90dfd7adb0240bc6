import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { Assessment } from "@/lib/consensus";
import type { Tx } from "@/lib/platform/db";
import { BEGUN, type OpenEntry, standingsAfter } from "@/lib/record/append";
import { digestOf } from "@/lib/record/chain";
import { type RecordBody, recordBody, type Standing } from "@/lib/record/model";
import { type Finding, outcomeOf, verifyRecord } from "@/lib/record/replay";
import { wordingOf } from "@/lib/record/wording";

/** What the rule takes and says of a claim now. */
type Now = { standings: Standing[]; assessment: Assessment };

/** An entry with what the database keeps beside it. */
type Row = OpenEntry & {
  createdAt: Date;
  event: { id: bigint; type: string; claimId: string | null } | null;
};

/**
 * Holds a claim's stored record against itself, against the verdicts, the outcome and the wording as they are now, and
 * each entry against the event that it names.
 * @param tx sees the database as of one moment
 * @returns what is wrong, and at which entry
 */
export async function checkRecord(tx: Tx, claimId: string, now: Now): Promise<Finding[]> {
  const rows = await rowsOf(tx, claimId);
  const record = { record: claimId, sealed: false, entries: rows.map(publicPart) };
  const findings = verifyRecord(record);
  // An entry that cannot be read leaves nothing to compare.
  if (!rows.every(({ body }) => recordBody.safeParse(body).success)) return findings;
  const beside = rows.flatMap((row, index) =>
    besideProblems(row, claimId, rows[index - 1]).map((what) => ({ seq: row.seq, what })),
  );
  const end = rows.length > 0 ? endProblems(rows, now) : [];
  const worded = await wordingProblems(tx, claimId, rows);
  return [...findings, ...beside, ...end, ...worded];
}

async function rowsOf(tx: Tx, claimId: string): Promise<Row[]> {
  const rows = await tx.recordEntry.findMany({
    where: { claimId },
    omit: { claimId: true, eventId: true },
    include: { event: { select: { id: true, type: true, claimId: true } } },
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => ({ ...row, body: row.body as RecordBody }));
}

function publicPart({ seq, prev, commitment, hash, nonce, body }: Row): OpenEntry {
  return { seq, prev, commitment, hash, nonce, body };
}

/** What stands beside an entry is in no hash, but follows from it. */
function besideProblems({ body, createdAt, event }: Row, claimId: string, before?: Row): string[] {
  const problems: string[] = [];
  if (createdAt.toISOString() !== body.at) problems.push("is stored under another time than it says");
  if (!event) return body.cause === BEGUN ? problems : [...problems, "names no event"];
  if (body.cause !== BEGUN && event.type !== body.cause) problems.push("names an event of another kind");
  if (event.claimId !== null && event.claimId !== claimId) problems.push("names an event of another claim");
  if (before?.event && before.event.id >= event.id)
    problems.push("names an older event than the entry before");
  return problems;
}

/** Where the record ends is where the claim stands. */
function endProblems(rows: Row[], { standings, assessment }: Now): Finding[] {
  const last = rows.at(-1);
  const told = standingsAfter(rows);
  // On a blind claim a new handle waits for the next entry: one of its own would tell who has judged it.
  const blind = BEFORE_QUORUM.includes(assessment.status);
  const comparable = (all: Standing[]) =>
    digestOf(
      all
        .map((one) => (blind ? { ...one, reviewer: null } : one))
        .sort((a, b) => (a.verdict < b.verdict ? -1 : 1)),
    );
  const problems: string[] = [];
  if (comparable(told) !== comparable(standings))
    problems.push("leaves other verdicts than the rule takes now");
  if (last && digestOf(last.body.outcome) !== digestOf(outcomeOf(assessment)))
    problems.push("leaves another outcome than the verdicts come to now");
  return problems.map((what) => ({ seq: last?.seq ?? null, what }));
}

async function wordingProblems(tx: Tx, claimId: string, rows: Row[]): Promise<Finding[]> {
  const worded = rows.filter(({ body }) => body.claim).at(-1);
  if (!worded?.body.claim) return [];
  return digestOf(worded.body.claim) === digestOf(await wordingOf(tx, claimId))
    ? []
    : [{ seq: worded.seq, what: "is not how the claim is worded now" }];
}
