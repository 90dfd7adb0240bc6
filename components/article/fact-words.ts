import type { ShownFact } from "@/lib/intake/article-facts";
import type { FactName, Origin } from "@/lib/intake/model";

/** What each fact of an article is called. */
export const FACT_LABELS: Record<FactName, string> = {
  headline: "Headline",
  publisher: "Publisher",
  author: "Author",
  datePublished: "Published on",
  inLanguage: "Language",
  url: "Address",
};

const ORIGIN_WORDS: Record<Exclude<Origin, "typed">, string> = {
  "json-ld": "From the page’s JSON-LD.",
  "open-graph": "From the page’s Open Graph data.",
  meta: "From the page’s meta data.",
  time: "From a date marked in the page.",
  canonical: "The address that the page calls its own.",
  title: "From the page’s title.",
  text: "From the text itself.",
  file: "From the file.",
  address: "The address that was fetched.",
};

/** Where a fact was found, as a sentence. */
export function originWords({ value, origin, typedBy }: ShownFact): string {
  if (value === null) return "Not known.";
  if (origin === null) return "It came with the set-up, or is assumed.";
  return origin === "typed" ? `Typed by ${typedBy ?? "somebody"}.` : ORIGIN_WORDS[origin];
}
