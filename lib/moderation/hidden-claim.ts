import { db } from "@/lib/platform/db";
import type { FlagReason } from "@/prisma/generated/client";
import { subjectFrom } from "./subject";

/** What anybody may know of a claim that a steward has hidden: that it is, since when, and the category. */
export type HiddenClaim = { slug: string; reason: FlagReason; since: string };

/** A hidden claim; null if there is none of that slug, or it is not hidden. */
export async function getHiddenClaim(slug: string): Promise<HiddenClaim | null> {
  if (!subjectFrom({ claim: slug })) return null;
  const decision = await db().moderationDecision.findFirst({
    where: { action: "HIDE", claim: { slug, lifecycle: { not: "DRAFT" }, hiddenAt: { not: null } } },
    select: { reason: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return decision && { slug, reason: decision.reason, since: decision.createdAt.toISOString() };
}
