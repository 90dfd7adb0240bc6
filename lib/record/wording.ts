import type { Db } from "@/lib/platform/db";
import { claimDigest } from "./chain";
import type { RecordBody } from "./model";

/** A claim's wording as its record tells it. */
export async function wordingOf(db: Db, claimId: string): Promise<NonNullable<RecordBody["claim"]>> {
  const { version, statement, claimant, ...rest } = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      version: true,
      statement: true,
      claimDate: true,
      inLanguage: true,
      claimant: { select: { name: true } },
    },
  });
  return { version, text: claimDigest({ ...rest, text: statement, claimant: claimant?.name ?? null }) };
}
