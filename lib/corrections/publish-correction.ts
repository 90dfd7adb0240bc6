import { record } from "@/lib/audit";
import type { Tx } from "@/lib/platform/db";
import { announce } from "@/lib/webhooks/announce";
import type { CorrectionKind } from "@/prisma/generated/client";

/** What was published and is now otherwise. */
export type NewCorrection = {
  claimId: string;
  kind: CorrectionKind;
  was: string;
  now: string;
  /** Why, in its author's words; none where the rule changed the rating by itself. */
  note?: string;
  /** Null where it follows from the verdicts, or from what a steward decided. */
  authorId: string | null;
  /** The newsroom for which its author speaks. */
  newsroomId?: string | null;
  /** The version of the claim that it made. */
  claimVersion?: number;
};

/**
 * Publishes a correction, in the transaction of what it tells. From the commit on it is public, and never changed.
 * @param actorId by whom it came to be published, where that is not its author
 * @returns its id
 */
export async function publishCorrection(tx: Tx, given: NewCorrection, actorId?: string): Promise<string> {
  const { claimId, authorId, newsroomId = null } = given;
  const { id } = await tx.correction.create({
    // Written now rather than when the transaction began to wait: corrections stand in the order of their locks.
    data: { ...given, createdAt: new Date() },
    select: { id: true },
  });
  const about = { actorId: actorId ?? authorId ?? undefined, claimId, newsroomId };
  await record(tx, { type: "correction.published", correctionId: id }, about);
  const { kind, claimVersion = null } = given;
  await announce(tx, "correction.published", claimId, { correction: { id, kind, claimVersion } });
  return id;
}
