import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

/** What of a claim search looks through: its statement, who made it, and the words in which it was said. */
export function searchTextOf(statement: string, claimant: string | undefined, quotes: string[]): string {
  return [statement, claimant ?? "", ...quotes].join("\n");
}

/** What `statementAt` needs of a claim. */
export const STATEMENTS = {
  statement: true,
  versions: { select: { statement: true, createdAt: true }, orderBy: { version: "asc" } },
} satisfies Prisma.ClaimSelect;

/** A claim's statement as it was worded at a moment. */
export function statementAt(
  { statement, versions }: { statement: string; versions: { statement: string; createdAt: Date }[] },
  at: Date,
): string {
  return versions.findLast(({ createdAt }) => createdAt <= at)?.statement ?? statement;
}

/** Appends the wording that a claim has now to those it ever had. @param editorId undefined for set-up data */
export async function appendVersion(tx: Tx, claimId: string, editorId?: string): Promise<void> {
  const wording = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true, statement: true, note: true, claimantId: true, claimDate: true },
  });
  await tx.claimVersion.create({ data: { ...wording, claimId, editorId: editorId ?? null } });
}
