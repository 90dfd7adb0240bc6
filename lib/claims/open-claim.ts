import { record } from "@/lib/audit";
import { assess } from "@/lib/consensus";
import { indexClaims } from "@/lib/matching/index-claims";
import type { Tx } from "@/lib/platform/db";
import { appendToRecord } from "@/lib/record/append";
import { claimDigest } from "@/lib/record/chain";
import { announce } from "@/lib/webhooks/announce";
import { appendVersion, searchTextOf } from "./claim-version";
import { storeConsensus } from "./store-consensus";

/** A claim and where it was said. Offsets are UTF-16 code units of the snapshot's text. */
export type NewClaim = {
  slug: string;
  statement: string;
  note: string | null;
  claimant: { id: string; name: string } | null;
  claimDate: string | null;
  inLanguage: string;
  appearances: {
    snapshotId: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    end: number;
  }[];
};

/**
 * Opens a claim for review. Its first appearance is the first listed.
 * @param actorId who opened it; undefined for set-up data
 * @returns the claim's id
 */
export async function openClaim(tx: Tx, claim: NewClaim, actorId?: string): Promise<string> {
  const { claimant, appearances, ...columns } = claim;
  const quotes = appearances.map((one) => one.exact);
  const { id } = await tx.claim.create({
    data: {
      ...columns,
      claimantId: claimant?.id ?? null,
      searchText: searchTextOf(claim.statement, claimant?.name, quotes),
      appearances: { create: appearances.map((one, index) => ({ ...one, isFirst: index === 0 })) },
    },
    select: { id: true },
  });
  await appendVersion(tx, id, actorId);
  await indexClaims(tx, [id]);
  const eventId = await record(tx, { type: "claim.opened" }, { actorId, claimId: id });
  const assessment = assess([]);
  const at = new Date();
  await appendToRecord(tx, id, {
    cause: "claim.opened",
    eventId,
    claim: {
      version: 1,
      text: claimDigest({ ...claim, text: claim.statement, claimant: claimant?.name ?? null }),
    },
    standings: [],
    assessment,
    at,
  });
  await storeConsensus(tx, id, assessment, null, { at });
  await announce(tx, "claim.opened", id, { state: "OPEN" });
  return id;
}
