import { env } from "@/lib/platform/env";

/** The whole address of a page of this site. @param path begins with "/" */
export function addressOf(path: string): string {
  return env().TOUCHSTONE_URL + path;
}

/** The address by which a claim is cited. */
export function claimAddress(slug: string): string {
  return addressOf(`/claims/${slug}`);
}
