import type { Tx } from "@/lib/platform/db";
import type { Place } from "./fields";

/** Marks suggestions as accepted whose words have become a claim's, dismissed ones among them. */
export async function acceptSuggestions(
  tx: Tx,
  { snapshotId, suggestionIds }: Pick<Place, "snapshotId" | "suggestionIds">,
  decidedById: string,
): Promise<void> {
  await tx.suggestion.updateMany({
    where: { id: { in: suggestionIds }, snapshotId, state: { not: "ACCEPTED" } },
    data: { state: "ACCEPTED", decidedById, decidedAt: new Date() },
  });
}
