import fc from "fast-check";
import { describe, it } from "vitest";
import { type Anchored, anchor, type Selectors, describe as selectorsOf } from "@/lib/articles/anchor";
import { fold } from "@/lib/articles/anchor-fold";
import { prose } from "@/tests/support/prose";

/** The same cases each time, so that a run says something about the code alone. */
const RUNS = { numRuns: 10_000, seed: 20_261_121 };

/** Texts of few characters, so that everything occurs often, with every character that is folded. */
const text = fc.string({
  unit: fc.constantFrom(..."aab .\n\t“”‘’\"'–—…-🦊é\u0301ﬁ\u00ad\u200b\u00a0 \ud800\udc00"),
  maxLength: 120,
});

const PROSE = Array.from({ length: 100 }, (_, seed) => prose(800, seed));
const BEFORE = prose(300, 999);

/** A stretch of whole words of a text. */
function stretch(of: string, from: number, words: number): { start: number; end: number } {
  const places = [...of.matchAll(/\S+/g)];
  const first = Math.floor(from * Math.max(1, places.length - words));
  const last = places[Math.min(places.length, first + words) - 1];
  return { start: places[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
}

const chosen = fc.record({
  text: fc.constantFrom(...PROSE),
  from: fc.double({ min: 0, max: 0.999, noNaN: true }),
  words: fc.integer({ min: 3, max: 40 }),
});

const WRITTEN_OTHERWISE: ((text: string) => string)[] = [
  (one) => one.replaceAll(" ", "\n"),
  (one) => one.replaceAll(" ", " \u00a0"),
  (one) => one.replace(/[“”]/g, '"').replaceAll("’", "'"),
  (one) => one.replaceAll("“", "«").replaceAll("”", "»"),
  (one) => one.replaceAll("…", "..."),
  (one) => one.replaceAll("–", "—"),
  (one) => one.replaceAll("min", "min\u00ad"),
];

/** A claim about anchoring that names, in a word, what of it does not hold. */
function broken(within: string, place: Anchored): string | null {
  if (place.start < 0 || place.end <= place.start || place.end > within.length) return "outside";
  if (within.slice(place.start, place.end) !== place.exact) return "other words";
  return place.errors < 0 ? "fewer errors than none" : null;
}

describe("anchoring", () => {
  it("keeps within the text, whatever the text and the selectors", () => {
    const number = fc.integer({ min: -5, max: 200 });
    const selectors = fc.record({ exact: text, prefix: text, suffix: text, start: number, end: number });
    const kept = (within: string, one: Selectors) => {
      const place = anchor(within, one);
      return place === null || broken(within, place) === null;
    };
    fc.assert(fc.property(text, selectors, kept), RUNS);
  });

  it("finds words of an unchanged text exactly where they are", () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    const found = (given: string, from: number, to: number) => {
      const within = `${given}.`;
      const start = Math.floor(from * within.length);
      const end = start + 1 + Math.floor(to * (within.length - start));
      const place = anchor(within, selectorsOf(within, start, end));
      return place?.start === start && place.end === end && place.errors === 0 && !broken(within, place);
    };
    fc.assert(fc.property(text, share, share, found), RUNS);
  });

  it("finds words in a text that is written otherwise at the right place", () => {
    const otherwise = fc.subarray(WRITTEN_OTHERWISE, { minLength: 1 });
    fc.assert(
      fc.property(chosen, otherwise, fc.boolean(), (given, changes, more) => {
        const { start, end } = stretch(given.text, given.from, given.words);
        const change = (one: string) => changes.reduce((before, write) => write(before), one);
        const before = (more ? `${BEFORE} ` : "") + change(given.text.slice(0, start));
        const quote = change(given.text.slice(start, end));
        const now = before + quote + change(given.text.slice(end));
        const place = anchor(now, selectorsOf(given.text, start, end));
        return place?.start === before.length && place.exact === quote && place.errors === 0;
      }),
      RUNS,
    );
  });

  it("finds words that were changed, or parted by others, at the right place or nowhere", () => {
    const errors = fc.record({ at: fc.nat(500), to: fc.constantFrom("", "x", " new ") });
    const spoiling = fc
      .array(errors, { minLength: 1, maxLength: 6 })
      .map((all) => (quote: string) => spoilt(quote, all));
    const parting = fc.record({ inserted: fc.constantFrom(...PROSE), length: fc.nat(600) }).map(parted);
    fc.assert(
      fc.property(chosen, fc.oneof(spoiling, parting), (given, damage) => {
        const { start, end } = stretch(given.text, given.from, given.words);
        const changed = damage(given.text.slice(start, end));
        const now = given.text.slice(0, start) + changed + given.text.slice(end);
        const place = anchor(now, selectorsOf(given.text, start, end));
        return place === null || (place.start < start + changed.length && place.end > start);
      }),
      RUNS,
    );
  });
});

function spoilt(quote: string, damages: { at: number; to: string }[]): string {
  return damages.reduce((one, { at, to }) => {
    const place = at % Math.max(1, one.length);
    return one.slice(0, place) + to + one.slice(place + 1);
  }, quote);
}

function parted({ inserted, length }: { inserted: string; length: number }) {
  return (quote: string) => {
    const middle = quote.length / 2;
    return `${quote.slice(0, middle)}\n${inserted.slice(0, length)}\n${quote.slice(middle)}`;
  };
}

describe("folding", () => {
  it("leads back to the text in order, whatever stands there", () => {
    const ordered = (given: string) => {
      const folded = fold(given);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = folded.original(at, at + 1);
        if (start < last || end <= start || end > given.length) return false;
        last = start;
      }
      return fold(folded.text).text === folded.text;
    };
    fc.assert(fc.property(text, ordered), RUNS);
  });
});
