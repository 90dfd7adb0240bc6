import { record } from "@/lib/audit";
import { assess } from "@/lib/consensus";
import type { Tx } from "@/lib/platform/db";
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
  await record(tx, { type: "claim.opened" }, { actorId, claimId: id });
  await storeConsensus(tx, id, assess([]), null);
  return id;
}
