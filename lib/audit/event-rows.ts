import type { Tx } from "@/lib/platform/db";
import { chainsOf } from "./chain";
import type { Predecessor, StoredEvent } from "./verify-event";

/** An event with those that stand before it in its chains, and whether these have heads. */
export type EventRow = StoredEvent & {
  headOfClaim: boolean;
  headOfNewsroom: boolean;
  claimBefore: bigint | null;
  claimBeforeSeq: number | null;
  claimBeforeHash: string | null;
  newsroomBefore: bigint | null;
  newsroomBeforeSeq: number | null;
  newsroomBeforeHash: string | null;
};

const PAGE = 1_000;

/** Where an event stands in its claim's or the instance's chain, and in its newsroom's. */
export function placesOf(row: EventRow, instance: Predecessor | null) {
  const { claim, newsroom } = chainsOf(row);
  const ofClaim = predecessor(row.claimBefore, row.claimBeforeSeq, row.claimBeforeHash);
  const ofNewsroom = predecessor(row.newsroomBefore, row.newsroomBeforeSeq, row.newsroomBeforeHash);
  const own = { seq: row.claimSeq, prev: row.claimPrev, head: row.headOfClaim };
  const theirs = { seq: row.newsroomSeq, prev: row.newsroomPrev, head: row.headOfNewsroom };
  return [
    { ...own, chain: claim, before: claim === "instance" ? instance : ofClaim },
    { ...theirs, chain: newsroom, before: ofNewsroom },
  ].flatMap(({ chain, ...place }) => (chain ? [{ ...place, chain, id: row.id }] : []));
}

function predecessor(id: bigint | null, seq: number | null, hash: string | null): Predecessor | null {
  return id === null || seq === null ? null : { id, seq, hash };
}

/** All events by id, each with those before it in its claim's and its newsroom's chain. */
export async function* eventsInOrder(tx: Tx): AsyncGenerator<EventRow> {
  for (let after = -(2n ** 63n); ; ) {
    const page: EventRow[] = await tx.$queryRaw`
      WITH event AS MATERIALIZED (SELECT * FROM "AuditEvent" WHERE id > ${after} ORDER BY id LIMIT ${PAGE})
      SELECT event.*, c.id AS "claimBefore", c.seq AS "claimBeforeSeq", c.hash AS "claimBeforeHash",
        n.id AS "newsroomBefore", n.seq AS "newsroomBeforeSeq", n.hash AS "newsroomBeforeHash",
        EXISTS (SELECT FROM "ChainHead" WHERE chain = CASE WHEN event."claimId" IS NULL THEN 'instance'
          ELSE 'claim:' || event."claimId" END) AS "headOfClaim",
        EXISTS (SELECT FROM "ChainHead" WHERE chain = 'newsroom:' || event."newsroomId") AS "headOfNewsroom"
      FROM event
      LEFT JOIN LATERAL (SELECT id, "claimSeq" AS seq, hash FROM "AuditEvent" WHERE "claimId" = event."claimId"
        AND "claimSeq" < event."claimSeq" ORDER BY "claimSeq" DESC LIMIT 1) c ON true
      LEFT JOIN LATERAL (SELECT id, "newsroomSeq" AS seq, hash FROM "AuditEvent"
        WHERE "newsroomId" = event."newsroomId" AND "newsroomSeq" < event."newsroomSeq"
        ORDER BY "newsroomSeq" DESC LIMIT 1) n ON true
      ORDER BY event.id`;
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
