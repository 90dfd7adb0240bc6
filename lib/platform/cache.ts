import { cacheLife, cacheTag, revalidateTag, updateTag } from "next/cache";

export { tags } from "./tags";

/**
 * Declares what the calling 'use cache' function read. Cached until one of the tags is expired; looked at
 * again after a minute, so that a change from outside this process (a script, another instance) shows too.
 */
export function cachedUnder(...names: string[]) {
  cacheTag(...names);
  cacheLife({ stale: 300, revalidate: 60, expire: 86_400 });
}

/** Expires the tags for the next reader. For server actions, whose own answer then shows the change. */
export function expire(...names: string[]) {
  for (const name of names) updateTag(name);
}

/** The same for a request that is no server action. */
export function expireFromOutside(...names: string[]) {
  for (const name of names) revalidateTag(name, { expire: 0 });
}
