import type { Arrival } from "@/prisma/generated/client";

/** Where a fact about an article was found. */
export type Origin =
  | "json-ld"
  | "open-graph"
  | "meta"
  | "time"
  | "canonical"
  | "title"
  | "text"
  | "file"
  | "address"
  | "typed";

/** The facts that a page or file may tell of itself. */
export const FACT_NAMES = ["headline", "publisher", "author", "datePublished", "inLanguage", "url"] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What was found; a fact that is not there is unknown. Dates are partial dates, languages BCP 47 tags. */
export type FoundFacts = { [Name in FactName]?: { value: string; origin: Origin } };

/** An article as it came here, before anything is stored. */
export type ArrivedArticle = {
  arrival: Arrival;
  /** Paragraphs, parted by one empty line each. */
  text: string;
  facts: FoundFacts;
  /** The address that answered, after redirects. */
  url: string | null;
  /** Every address under which it is known: given, answered, canonical. */
  addresses: string[];
  fileName: string | null;
  retrievedAt: Date | null;
};

/** The longest text that is read, in UTF-16 code units. */
export const TEXT_MAX = 400_000;
