/** Everything but pages in which a claim stands, beside what is there for all claims. */
export const outletsOf = (slug: string): string[] => [
  "/feed.xml",
  "/feed.json",
  "/claims/feed.xml?q=harbour",
  "/claims/feed.json?q=harbour",
  `/claims/${slug}/feed.xml`,
  `/claims/${slug}/opengraph-image`,
  `/claims/${slug}/citation.bib`,
  `/claims/${slug}/citation.json`,
  "/corrections/feed.xml",
  "/corrections/feed.json",
  `/claims/${slug}/feed.json`,
  `/api/v1/claims?q=${slug}`,
  `/api/v1/claims/${slug}`,
  `/api/v1/claims/${slug}/annotations`,
  `/api/v1/claims/${slug}/record`,
  "/api/v1/articles",
  "/api/v1/corrections",
  "/api/v1/openapi.json",
  "/sitemap.xml",
  "/api/v1alpha1/claims:search?query=harbour",
  `/embed/claims/${slug}`,
  "/data/claims.csv",
  "/data/claims.jsonl",
  "/data/heads.txt",
  `/api/oembed?url=http://localhost:${process.env.E2E_PORT}/claims/${slug}`,
];

/** Those that answer 304 to whoever has the answer already. */
export const CONDITIONAL = [
  ...outletsOf("rutte-no-plans-for-sudden-us-drawdown"),
  "/sitemaps/claims.xml",
  "/robots.txt",
  "/api/v1/articles/newslooks-rubio-nato-ties",
  "/api/v1/newsrooms",
  "/opengraph-image",
  "/api/v1/digests",
];
