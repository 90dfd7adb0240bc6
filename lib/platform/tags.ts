/**
 * Names of cached things: each is named here once, for those who read it and those who change it, jobs outside next among them.
 */
export const tags = {
  /** Everything that shows several claims: front page, lists, articles, claimants, newsrooms. */
  claims: "claims",
  claim: (slug: string) => `claim:${slug}`,
  articles: "articles",
  newsrooms: "newsrooms",
  /** The public log of what stewards decided. */
  moderation: "moderation",
  /** The daily digests of the public record. */
  digests: "digests",
};
