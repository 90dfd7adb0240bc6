/** Everything but pages in which a claim stands, beside what is there for all claims. */
export const outletsOf = (slug: string): string[] => [
  "/feed.xml",
  "/feed.json",
  "/claims/feed.xml?q=harbour",
  `/claims/${slug}/feed.xml`,
];

/** Those that answer 304 to whoever has the answer already. */
export const CONDITIONAL = [
  ...outletsOf("rutte-no-plans-for-sudden-us-drawdown"),
];
