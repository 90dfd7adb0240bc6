/** What is known of an article. Dates may be known in part: "2025", "2025-04" or "2025-04-03". */
export type ArticleFacts = {
  slug: string;
  headline: string;
  /** False where the headline is a description because the article's own is not known. */
  headlineKnown: boolean;
  publisher: string | null;
  author: string | null;
  url: string | null;
  datePublished: string | null;
};

/** The columns of `ArticleFacts`. */
export const ARTICLE_FACTS = {
  slug: true,
  headline: true,
  headlineKnown: true,
  publisher: true,
  author: true,
  url: true,
  datePublished: true,
} as const;
