import type { Prisma } from "@/prisma/generated/client";

/** Where a quote stands in the newest text of its article, if there has been a newer one. */
export const NEWEST_PLACE = {
  orderBy: { snapshot: { number: "desc" } },
  take: 1,
  select: { state: true, snapshot: { select: { retrievedAt: true, createdAt: true } } },
} satisfies Prisma.Appearance$anchoringsArgs;

type Place = Prisma.AnchoringGetPayload<{ select: (typeof NEWEST_PLACE)["select"] }>;

/**
 * Of when the newest text of an article is in which, as a person has found, a quote no longer stands as it did; null
 * where it does, or where nobody has looked.
 */
export function changedAt([place]: Place[]): string | null {
  if (place?.state !== "GONE" && place?.state !== "BY_HAND") return null;
  return (place.snapshot.retrievedAt ?? place.snapshot.createdAt).toISOString();
}
