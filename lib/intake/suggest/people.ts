import { countryOf } from "./countries";
import { FORMS_OF_ADDRESS, OF_MEN, OF_ORGANISATIONS, OF_WOMEN } from "./lexicon";
import { type Mention, mentionsIn, titleWords } from "./mentions";
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

/** Two to four words of which none is an abbreviation or the name of a kind of organisation or country. */
function looksLikePerson(words: string[]): boolean {
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((word) => !/^\p{Lu}{3,}$/u.test(word) && !OF_ORGANISATIONS.has(word.toLowerCase())) &&
    words.every((word) => countryOf(word) === null && !FORMS_OF_ADDRESS.has(word.toLowerCase()))
  );
}
