import type { Tx } from "@/lib/platform/db";
import { freeSlug } from "@/lib/platform/free-slug";

const LONGEST = 72;

/**
 * The last part of a claim's address: the first words of its statement in Latin letters, numbered where they are taken.
 * It stays as it is when the statement is corrected.
 */
export function claimSlug(tx: Tx, statement: string): Promise<string> {
  return freeSlug(firstWords(statement), "claim", (beginning) =>
    tx.claim.findMany({ where: { slug: { startsWith: beginning } }, select: { slug: true } }),
  );
}

/** As many whole words as an address should have, without apostrophes: "Mr Doe’s" becomes "Mr Does". */
function firstWords(statement: string): string {
  const plain = statement.replace(/['’]/gu, "");
  return plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/\s+\S*$/u, "");
}
