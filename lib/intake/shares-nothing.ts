import { fold } from "@/lib/articles/anchor-fold";

/** Shorter paragraphs, such as names and dates, say nothing about whose text it is. */
const TELLING = 40;
const ENOUGH = 3;

/**
 * Whether no paragraph of an article's text stands in what its page shows now: it is rather a wall that asks for
 * consent or money than an edited article. Of a text with hardly any paragraphs that cannot be said.
 */
export function sharesNothing(before: string, after: string): boolean {
  const paragraphs = before.split(/\n{2,}/).filter((one) => one.length >= TELLING);
  const now = fold(after).text;
  return paragraphs.length >= ENOUGH && !paragraphs.some((one) => now.includes(fold(one).text.trim()));
}
