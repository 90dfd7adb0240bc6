import type { Tx } from "@/lib/platform/db";

/** What of a claim search looks through: its statement, who made it, and the words in which it was said. */
export function searchTextOf(statement: string, claimant: string | undefined, quotes: string[]): string {
  return [statement, claimant ?? "", ...quotes].join("\n");
}

/** Appends the wording that a claim has now to those it ever had. @param editorId undefined for set-up data */
export async function appendVersion(tx: Tx, claimId: string, editorId?: string): Promise<void> {
  const wording = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true, statement: true, note: true, claimantId: true, claimDate: true },
  });
  await tx.claimVersion.create({ data: { ...wording, claimId, editorId: editorId ?? null } });
}
