import { createHash } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { missing } from "./verify-event";

/** A chain's head, and the last of its events up to some event. */
type Head = {
  chain: string;
  headSeq: number;
  headHash: string;
  id: bigint | null;
  seq: number | null;
  hash: string | null;
};

const PAGE = 1_000;
const LATEST = 2n ** 63n - 1n;

/**
 * Compares every head with the last event of its chain.
 * @param report is told of each that differs
 * @returns how many chains there are
 */
export async function checkHeads(
  tx: Tx,
  report: (chain: string, event: bigint | null, what: string) => Promise<void>,
): Promise<number> {
  let chains = 0;
  for await (const head of heads(tx, LATEST)) {
    chains += 1;
    const what = headProblem(head);
    if (what) await report(head.chain, head.id, what);
  }
  return chains;
}

function headProblem({ headSeq, headHash, seq, hash }: Head): string | null {
  if (seq === null) return `its head stands at number ${headSeq}, but no event is there`;
  if (seq < headSeq) return `its end is gone: ${missing(seq + 1, headSeq)}`;
  if (seq > headSeq) return `its last event has number ${seq}, but its head stops at ${headSeq}`;
  return hash === headHash ? null : "its head has another hash than its last event";
}

/**
 * One number for all that was recorded up to an event: who keeps it elsewhere finds out later whether anything up to
 * there was rewritten, also where somebody rewrote heads and hashes to match.
 * @param before stands for the events from before there were chains
 */
export async function digestOfHeads(tx: Tx, upTo: bigint, before: string): Promise<string> {
  const digest = createHash("sha256").update(`${before}\n`);
  for await (const { chain, seq, hash } of heads(tx, upTo))
    if (seq !== null) digest.update(`${chain} ${seq} ${hash}\n`);
  return digest.digest("hex");
}

/** All heads by the names of their chains, each with its chain's last event that is not later than `upTo`. */
async function* heads(tx: Tx, upTo: bigint): AsyncGenerator<Head> {
  for (let after = ""; ; ) {
    const page = await headsAfter(tx, after, upTo);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.chain;
  }
}

function headsAfter(tx: Tx, after: string, upTo: bigint): Promise<Head[]> {
  return tx.$queryRaw<Head[]>`
    WITH head AS MATERIALIZED (
      SELECT chain, seq, hash,
        CASE WHEN chain ~ '^claim:[0-9a-f-]{36}$' THEN substr(chain, 7)::uuid END AS claim,
        CASE WHEN chain ~ '^newsroom:[0-9a-f-]{36}$' THEN substr(chain, 10)::uuid END AS newsroom
      FROM "ChainHead" WHERE chain COLLATE "C" > ${after} ORDER BY chain COLLATE "C" LIMIT ${PAGE})
    SELECT head.chain, head.seq AS "headSeq", head.hash AS "headHash", last.id, last.seq, last.hash
    FROM head LEFT JOIN LATERAL (
      (SELECT id, "claimSeq" AS seq, hash FROM "AuditEvent" WHERE "claimId" = head.claim
        AND "claimSeq" IS NOT NULL AND id <= ${upTo} ORDER BY "claimSeq" DESC LIMIT 1)
      UNION ALL
      (SELECT id, "newsroomSeq", hash FROM "AuditEvent" WHERE "newsroomId" = head.newsroom
        AND "newsroomSeq" IS NOT NULL AND id <= ${upTo} ORDER BY "newsroomSeq" DESC LIMIT 1)
      UNION ALL
      (SELECT id, "claimSeq", hash FROM "AuditEvent" WHERE head.chain = 'instance' AND "claimId" IS NULL
        AND "newsroomId" IS NULL AND "claimSeq" IS NOT NULL AND id <= ${upTo} ORDER BY "claimSeq" DESC LIMIT 1)
    ) last ON true
    ORDER BY head.chain COLLATE "C"`;
}
