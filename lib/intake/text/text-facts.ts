import type { FoundFacts } from "../model";

const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/;
const BYLINE =
  /^(?:By|BY|by) ((?:[\p{Lu}][\p{L}.'’-]+ ?){2,4}(?:(?:, | and )(?:[\p{Lu}][\p{L}.'’-]+ ?){2,4})*)$/u;
/** Where headlines and bylines stand. */
const HEAD = 4;

/** What a text shows of itself: a headline as its first paragraph, a byline below. Dates within it may be anybody's. */
export function textFacts(text: string): FoundFacts {
  const paragraphs = text.split("\n\n", HEAD + 1);
  const facts: FoundFacts = {};
  const [first = ""] = paragraphs;
  const isHeadline = first.length <= 160 && first.split(" ").length >= 4 && !SENTENCE_END.test(first);
  if (isHeadline && paragraphs.length > 1 && !/^[•*–—-]\s/.test(first))
    facts.headline = { value: first, origin: "text" };
  for (const paragraph of paragraphs.slice(0, HEAD).filter((one) => one.length <= 120)) {
    const [, author] = BYLINE.exec(paragraph) ?? [];
    if (author) facts.author ??= { value: author.trim(), origin: "text" };
  }
  return facts;
}
