import { db, type Tx } from "@/lib/platform/db";
import type { OpenEntry } from "@/lib/record/append";
import { digestOf } from "@/lib/record/chain";
import type { PublicRecord, RecordBody } from "@/lib/record/model";
import { toApiClaim } from "./api/claims";
import type { DumpLine } from "./dump-line";
import { assessmentOf } from "./public-consensus";
import { toPublicRecord } from "./record";
import type { WholeClaim } from "./whole-claims";

/** A claim with its public record, both of one moment. */
export type RecordedClaim = WholeClaim & { record: PublicRecord };

/**
 * Adds their records to claims that were read in the same transaction: one statement for all their entries.
 * @param tx sees the database as of one moment, as otherwise a record might tell more than its claim
 */
export async function withRecords(tx: Tx, claims: WholeClaim[]): Promise<RecordedClaim[]> {
  const rows = await tx.recordEntry.findMany({
    where: { claimId: { in: claims.map((one) => one.id) } },
    select: { claimId: true, seq: true, prev: true, commitment: true, hash: true, nonce: true, body: true },
    orderBy: [{ claimId: "asc" }, { seq: "asc" }],
  });
  const byClaim = Map.groupBy(rows, (row) => row.claimId);
  return claims.map((claim) => {
    const entries = byClaim.get(claim.id)?.map(toEntry) ?? [];
    const { assessment } = claim.consensus;
    return { ...claim, record: toPublicRecord(claim.id, assessment ?? assessmentOf(null), entries) };
  });
}

function toEntry({ claimId: _, ...row }: { claimId: string } & Omit<OpenEntry, "body"> & { body: unknown }) {
  return { ...row, body: row.body as RecordBody };
}

/** Runs `read` in a transaction that sees the database as of one moment. */
export function ofOneMoment<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(read, { isolationLevel: "RepeatableRead" });
}

/** The line of a claim. */
export function toDumpLine(claim: RecordedClaim): DumpLine {
  const line = { ...toApiClaim(claim), record: claim.record };
  return { ...line, sha256: digestOf(line) };
}
