import { PLACEHOLDER } from "@/app/(public)/static-params";
import { cachedUnder, tags } from "@/lib/platform/cache";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";

/** A claim as anybody may see it, kept until it changes; null if there is none. */
export async function readClaim(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return slug === PLACEHOLDER ? null : getPublicClaim(slug);
}

/** A claim's outcomes, newest first, kept until it changes; null if there is none. */
export async function readHistory(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return slug === PLACEHOLDER ? null : getHistory(slug);
}
