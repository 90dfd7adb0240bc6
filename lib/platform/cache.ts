import { cacheLife, cacheTag, updateTag } from "next/cache";

/** Names of cached things: each is named here once, for those who read it and those who change it. */
export const tags = {
  /** Everything that shows several claims: front page, lists, articles, claimants, newsrooms. */
  claims: "claims",
  claim: (slug: string) => `claim:${slug}`,
  articles: "articles",
  newsrooms: "newsrooms",
  /** The public log of what stewards decided. */
  moderation: "moderation",
};

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
