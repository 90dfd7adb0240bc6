import { countryOf } from "./countries";
import { OF_ORGANISATIONS, PARTICLES, TITLES, WHEN } from "./lexicon";
import type { Span } from "./model";
import type { Word } from "./words";

/** One place where a name stands. */
export type Mention = Span & { words: string[]; titles: string[]; countries: string[]; isTitled: boolean };

/** The words of a title as they are compared: small, without hyphens, "PM" in full. */
export function titleWords(word: string): string[] {
  const lower = word.toLowerCase();
  return lower === "pm" ? ["prime", "minister"] : lower.split("-");
}

function isTitle(word: Word): boolean {
  return TITLES.has(word.lower.replace(/\.$/, ""));
}

/** The names in the words of a sentence, with the titles that stand beside them. */
export function mentionsIn(words: Word[]): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    let to = at;
    while (to < words.length && isPartOfName(words, to, at)) to++;
    const mention = mentionOf(words, at, to);
    if (mention) found.push(mention);
    if (to > at) at = to;
  }
  return found;
}

function isPartOfName(words: Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.pos === "PROPN" || (isTitle(word) && /^(NOUN|ADJ)$/.test(word.pos))) return true;
  return (
    at > from && PARTICLES.has(word.lower) && words[at + 1]?.pos === "PROPN" && words[at - 1]?.pos === "PROPN"
  );
}

/** A title before the name: "Foreign Minister Jane Roe", "Secretary of State John Roe", or after it: "Jane Roe, an economist,". */
function mentionOf(words: Word[], from: number, to: number): Mention | null {
  const run = words.slice(from, to);
  const isOffice = words[from - 1]?.lower === "of" && isTitle(words[from - 2] ?? (words[from] as Word));
  const ofOffice = isOffice && (run.length > 2 || run[0]?.lower === "state") ? 1 : 0;
  const lastTitle = run.findLastIndex((word, index) => index < run.length - 1 && isTitle(word));
  const name = nameProper(run.slice(Math.max(lastTitle + 1, ofOffice)));
  if (name.length === 0 || name.some((word) => word.pos !== "PROPN" && !PARTICLES.has(word.lower)))
    return null;
  const before = [
    ...words.slice(Math.max(0, from - 2), from).filter(({ lower }) => lower !== "of"),
    ...run.slice(0, -name.length),
  ];
  const isTitled = lastTitle >= 0 || ofOffice > 0;
  const last = name.at(-1) as Word;
  return {
    start: (name[0] as Word).start,
    end: last.end,
    words: name.map(({ text }) => text),
    isTitled,
    titles: [...(isTitled ? before : []), ...apposition(words, to)].flatMap(({ lower }) => titleWords(lower)),
    countries: before.map(({ text }) => countryOf(text)).filter((one) => one !== null),
  };
}

/** A name without what stands before it and is none: "NATO Jane Roe", "Tuesday Roe", "British Jane Roe". */
export function nameProper(words: Word[]): Word[] {
  const isLead = ({ text, lower }: Word) =>
    /^\p{Lu}{3,}$/u.test(text) || WHEN.has(lower) || OF_ORGANISATIONS.has(lower) || countryOf(text) !== null;
  let from = 0;
  while (from < words.length - 1 && isLead(words[from] as Word) && !isLead(words.at(-1) as Word)) from++;
  return words.slice(from);
}

/** The words of an apposition that begins at a comma, up to its first preposition. */
function apposition(words: Word[], comma: number): Word[] {
  if (words[comma]?.text !== "," || !/^(a|an|the)$/.test(words[comma + 1]?.lower ?? "")) return [];
  const rest = words.slice(comma + 2, comma + 10);
  const end = rest.findIndex(({ pos }) => pos === "PUNCT" || pos === "ADP" || pos === "VERB");
  return end < 0 ? [] : rest.slice(0, end);
}
