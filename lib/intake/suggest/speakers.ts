import { countryOf } from "./countries";
import { NO_DOERS, OF_MEN, OF_ORGANISATIONS, OF_WOMEN, PARTICLES, SPEAKERS, TITLES } from "./lexicon";
import { nameProper } from "./mentions";
import type { Span } from "./model";
import type { People } from "./people";
import { isPronoun, type Phrase } from "./phrases";
import { type Remembered, resolved, type Speaker } from "./pronouns";
import type { Word } from "./words";

/**
 * Who a noun phrase means.
 * @param remembered the sentences before this one, the nearest last, as far back as a pronoun may reach
 * @returns null for what cannot be said for sure, or is nobody who speaks
 */
export function speakerOf(
  words: Word[],
  phrase: Phrase,
  people: People,
  remembered: Remembered[],
): Speaker | null {
  const all = words.slice(phrase.from, phrase.to);
  const first = all[0] as Word;
  if (isPronoun(first)) return resolved(first.lower, remembered);
  const hasArticle = first.pos === "DET" || first.lower === "one";
  const own = hasArticle ? all.slice(1) : all;
  const core = coreOf(own);
  const name = nameIn(core, own);
  if (name) return namedSpeaker(people, name, hasArticle);
  const role = core.filter(({ pos }) => pos !== "PUNCT").map(({ text }) => text);
  const office = [...role, ...officeAfter(own, core.length)];
  if (hasArticle && isTitle(core.at(-1))) {
    const holder = people.inRole(office, first.start);
    if (holder) return fromNamed(holder.named, holder);
  }
  return described(own, core);
}

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && (TITLES.has(word.lower) || word.lower.endsWith("-general"));
}

/** A noun phrase up to its first preposition. */
function coreOf(words: Word[]): Word[] {
  const end = words.findIndex(({ pos, lower }) => pos === "ADP" || /^(to|close|familiar)$/.test(lower));
  return end < 0 ? words : words.slice(0, end);
}

/** "of state" after "secretary": small words only, for "of the agency" names no office. */
function officeAfter(words: Word[], at: number): string[] {
  const office = words[at]?.lower === "of" ? words[at + 1] : undefined;
  return office && /^(NOUN|PROPN)$/.test(office.pos) && at + 2 >= words.length ? [office.text] : [];
}

/** The words of a name, if a noun phrase ends in one; `isTitled` after a title or another noun. */
function nameIn(core: Word[], whole: Word[]): { words: Word[]; isTitled: boolean } | null {
  const after = whole.slice(core.length);
  if (isTitle(core.at(-1)) && after[0]?.lower === "of" && after.length > 2) {
    const name = nameProper(after.slice(2));
    const isOffice = after[1]?.lower === "state" || name.length > 1;
    if (isOffice && name.every(({ pos }) => pos === "PROPN")) return { words: name, isTitled: true };
  }
  let from = core.length;
  while (from > 0 && isNameWord(core, from - 1)) from--;
  const lastTitle = core.findLastIndex((word, index) => index < core.length - 1 && isTitle(word));
  const words = nameProper(core.slice(Math.max(from, lastTitle + 1)));
  if (words.length === 1 && isKind(words[0]?.text ?? "")) return null;
  if (words.length === 0 || isTitle(words.at(-1)) || core.some(({ lower }) => lower === "and")) return null;
  const before = core[core.length - words.length - 1];
  const isBody = OF_ORGANISATIONS.has(words.at(-1)?.lower ?? "") && /^(of|for)$/.test(after[0]?.lower ?? "");
  if (isBody && after.at(-1)?.pos === "PROPN") return { words: [...words, ...after], isTitled: false };
  return { words, isTitled: lastTitle >= 0 || (before?.pos === "NOUN" && words.length > 1) };
}

function isNameWord(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  return word.pos === "PROPN" || (PARTICLES.has(word.lower) && words[at + 1]?.pos === "PROPN" && at > 0);
}

function namedSpeaker(
  people: People,
  { words, isTitled }: { words: Word[]; isTitled: boolean },
  hasArticle: boolean,
): Speaker {
  const named = people.named(
    words.map(({ text }) => text),
    isTitled,
  );
  const place = { start: (words[0] as Word).start, end: (words.at(-1) as Word).end };
  return fromNamed(hasArticle && !isTitled ? { ...named, isPerson: false } : named, place);
}

function fromNamed(
  named: { name: string; isPerson: boolean; gender: "he" | "she" | null },
  { start, end }: Span,
): Speaker {
  const last = named.name.split(" ").at(-1)?.toLowerCase() ?? "";
  const isCountry = countryOf(named.name) !== null || OF_ORGANISATIONS.has(last);
  const kind = named.isPerson ? "person" : isCountry ? "organisation" : "unknown";
  return {
    start,
    end,
    name: named.name,
    kind,
    gender: named.gender,
    isNamed: !isKind(named.name),
  };
}

/** Whether a "name" is only the word for a kind, with a capital: "Reports", "Police". */
function isKind(name: string): boolean {
  const lower = name.toLowerCase();
  return [lower, lower.replace(/s$/, "")].some(
    (one) => SPEAKERS.has(one) || /^(report|police|study|court)$/.test(one),
  );
}

/** Somebody without a name: "military experts", "a spokesman for the agency". */
function described(own: Word[], core: Word[]): Speaker | null {
  const head = core.at(-1);
  if (!head) return null;
  const [first, last] = [own[0] as Word, own.at(-1) as Word];
  const isPlural = head.lower !== head.lemma && head.lower.endsWith("s");
  const isBody = OF_ORGANISATIONS.has(head.lemma) || head.pos === "PROPN";
  const speaks = isBody || SPEAKERS.has(head.lemma) || TITLES.has(head.lemma) || isDoer(head.lemma);
  if (!speaks) return null;
  const kind = isPlural ? "group" : isBody ? "organisation" : "person";
  const gender = OF_MEN.has(head.lemma) ? "he" : OF_WOMEN.has(head.lemma) ? "she" : null;
  const name = own.map((word, index) => `${gap(own[index - 1], word)}${word.text}`).join("");
  return {
    start: first.start,
    end: last.end,
    name,
    kind,
    gender,
    isNamed: head.pos === "PROPN" && !isTitle(head) && !isKind(head.text),
  };
}

/** "engineer", "inspector", "columnist", "technician": somebody, by the word's end. */
function isDoer(lemma: string): boolean {
  return /.{3}(er|or|ist|ian|ant|man|woman|crat)$/.test(lemma) && !NO_DOERS.has(lemma);
}

function gap(before: Word | undefined, word: Word): string {
  return before && before.end < word.start ? " " : "";
}
