const OPENING = /^[\s"'“”‘’«»„([–—-]+/u;
const CLOSING = /[\s"'“”‘’«»,;:([–—-]+$/u;

/** Quotation marks with what closes them: an apostrophe within a word does not. */
const MARKS = [
  { open: "‘", close: "’", closing: /’(?!\p{L})/gu },
  { open: "“", close: "”", closing: /”/gu },
  { open: "«", close: "»", closing: /»/gu },
];

/** Words of an article as the first draft of a statement: one line, without quotation marks around it, a sentence. */
export function statementFrom(words: string): string {
  const plain = closed(words.replace(/\s+/gu, " ").replace(OPENING, "").replace(CLOSING, ""));
  if (plain === "") return "";
  const [first = ""] = plain;
  const sentence = first.toLocaleUpperCase("en") + plain.slice(first.length);
  return /[.!?…)\]]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** Closes a quotation that was opened within the words. */
function closed(words: string): string {
  return MARKS.reduce((all, { open, close, closing }) => {
    const ends = [...all.matchAll(closing)].at(-1)?.index ?? -1;
    return all.lastIndexOf(open) > ends ? all + close : all;
  }, words);
}

const ORGANISATION =
  /\b(ministry|department|office|agency|council|commission|committee|government|parliament|university|institute|party|union|association|foundation|bank|court|police|army|forces|service|group|company|corporation|inc|ltd|plc|gmbh|house|street|kremlin|pentagon|nato|un|eu)\b/i;

/** Words for people by what they are: nobody is named by them. */
const NOBODY =
  /\b(reports?|sources?|experts?|officials?|analysts?|critics?|observers?|spokes\w+|minister|mps?)\b/i;

/**
 * Whether somebody named is a person or an organisation, as far as the name tells; "" where it does not. A person
 * looks at it before it is stored.
 */
export function typeOf(name: string): "PERSON" | "ORGANIZATION" | "" {
  if (NOBODY.test(name)) return "";
  if (ORGANISATION.test(name) || /^(the )?\p{Lu}{2,}$/u.test(name)) return "ORGANIZATION";
  return /^\p{Lu}[\p{L}.’'-]*( (\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|al|bin)){1,4}$/u.test(name)
    ? "PERSON"
    : "";
}
