import { countryOf } from "./countries";
import { FORMS_OF_ADDRESS, OF_MEN, OF_ORGANISATIONS, OF_WOMEN, PARTICLES, TITLES, WHEN } from "./lexicon";
import type { Span } from "./model";
import type { Word } from "./words";

/** Somebody or something whose name a text gives, with all that the text says of them anywhere. */
export type Named = {
  name: string;
  isPerson: boolean;
  titles: Set<string>;
  countries: Set<string>;
  gender: "he" | "she" | null;
};

/** One place where a name stands. */
type Mention = Span & { words: string[]; titles: string[]; countries: string[]; isTitled: boolean };

/** So many names back a title may refer. */
const REACH = 300;

/** The names of a text. */
export class People {
  private readonly byName = new Map<string, Named>();
  private readonly byLastWord = new Map<string, Set<string>>();
  private readonly byFirstWord = new Map<string, Set<string>>();
  private readonly places: { start: number; end: number; named: Named }[] = [];

  /** @param sentences the words of the sentences of running text and captions, in the order of the text */
  constructor(sentences: Word[][]) {
    const mentions = sentences.flatMap(mentionsIn);
    for (const { words } of mentions) if (words.length > 1) this.learn(words);
    for (const mention of mentions) this.place(mention);
  }

  /** Who a name means: by its whole name, by a surname that one person of the text has, or as it stands. */
  named(words: string[], isTitled = false): Named {
    const name = this.fullName(words, isTitled);
    const known = this.byName.get(name);
    if (known) return known;
    const isPerson = isTitled || looksLikePerson(name.split(" "));
    const made: Named = { name, isPerson, titles: new Set(), countries: new Set(), gender: null };
    this.byName.set(name, made);
    return made;
  }

  /** The person named last before a place whose title has all these words: "the Ukrainian president". */
  inRole(role: string[], before: number): (Span & { named: Named }) | null {
    const wanted = role.flatMap(titleWords);
    const end = this.firstFrom(before);
    return (
      this.places.slice(Math.max(0, end - REACH), end).findLast(({ named }) => fits(named, wanted)) ?? null
    );
  }

  /** The people named within a stretch, each once. */
  within({ start, end }: Span): (Span & { named: Named })[] {
    const places = this.places.slice(this.firstFrom(start), this.firstFrom(end));
    return [...new Map(places.filter(({ named }) => named.isPerson).map((one) => [one.named, one])).values()];
  }

  /** The number of the first name at or after a place. */
  private firstFrom(start: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private learn(words: string[]) {
    const name = words.join(" ");
    for (const [map, key] of [
      [this.byLastWord, words.at(-1)],
      [this.byFirstWord, words[0]],
    ] as const)
      map.set(key ?? "", (map.get(key ?? "") ?? new Set()).add(name));
  }

  private fullName(words: string[], isTitled: boolean): string {
    const name = words.join(" ");
    const last = this.byLastWord.get(words.at(-1) ?? "");
    const longer = [...(last ?? [])].filter((one) => one === name || one.endsWith(` ${name}`));
    const first = isTitled && words.length === 1 && !last ? [...(this.byFirstWord.get(name) ?? [])] : [];
    const fitting = longer.length > 0 ? longer : first;
    return fitting.length === 1 && fitting[0] ? fitting[0] : name;
  }

  private place({ start, end, words, titles, countries, isTitled }: Mention) {
    const named = this.named(words, isTitled);
    named.isPerson ||= isTitled;
    for (const title of titles) named.titles.add(title);
    for (const country of countries) named.countries.add(country);
    if (titles.some((title) => OF_MEN.has(title))) named.gender = "he";
    if (titles.some((title) => OF_WOMEN.has(title))) named.gender = "she";
    this.places.push({ start, end, named });
  }
}

const RULING = ["president", "premier", "chancellor", "king", "queen", "prime"];

function fits({ titles, countries, isPerson }: Named, wanted: string[]): boolean {
  return (
    isPerson &&
    wanted.every((word) => {
      const country = countryOf(word);
      if (country) return countries.has(country);
      return titles.has(word) || (word === "leader" && RULING.some((title) => titles.has(title)));
    })
  );
}

/** The words of a title as they are compared: small, without hyphens, "PM" in full. */
function titleWords(word: string): string[] {
  const lower = word.toLowerCase();
  return lower === "pm" ? ["prime", "minister"] : lower.split("-");
}

function isTitle(word: Word): boolean {
  return TITLES.has(word.lower.replace(/\.$/, ""));
}

function mentionsIn(words: Word[]): Mention[] {
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

/** Two to four words of which none is an abbreviation or the name of a kind of organisation or country. */
function looksLikePerson(words: string[]): boolean {
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((word) => !/^\p{Lu}{3,}$/u.test(word) && !OF_ORGANISATIONS.has(word.toLowerCase())) &&
    words.every((word) => countryOf(word) === null && !FORMS_OF_ADDRESS.has(word.toLowerCase()))
  );
}
