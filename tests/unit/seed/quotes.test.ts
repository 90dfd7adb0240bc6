import { describe, expect, it } from "vitest";
import { seedData } from "@/prisma/seed/data";

const { articles, claims, verdicts } = seedData;
const quotes = claims.flatMap(({ slug, appearances }) => appearances.map((one) => ({ claim: slug, ...one })));
type Quote = (typeof quotes)[number];

const GLUED = /^[\p{L}\p{N}]{2}$/u;

function charactersOf({ article }: Quote): number {
  return articles.find(({ slug }) => slug === article)?.characters ?? 0;
}

/** What a quote with its context says of each place in the article. */
function places({ exact, prefix, suffix, start }: Quote): [place: number, unit: string][] {
  const units = (prefix + exact + suffix).split("");
  return units.map((unit, at) => [start - prefix.length + at, unit]);
}

describe("the claims' quotes", () => {
  it("have offsets of their own length, within the article", () => {
    const fits = (one: Quote) => one.end - one.start === one.exact.length && one.end <= charactersOf(one);
    expect(quotes.filter((one) => !fits(one))).toEqual([]);
  });

  it("have 32 characters of context on each side, or as many as there are", () => {
    const cut = quotes.filter(
      (one) =>
        one.prefix.length !== Math.min(32, one.start) ||
        one.suffix.length !== Math.min(32, charactersOf(one) - one.end),
    );
    expect(cut).toEqual([]);
  });

  it("begin and end with whole words", () => {
    const torn = quotes.filter(
      ({ exact, prefix, suffix }) =>
        GLUED.test(prefix.slice(-1) + exact.slice(0, 1)) || GLUED.test(exact.slice(-1) + suffix.slice(0, 1)),
    );
    expect(torn).toEqual([]);
  });

  it("agree with each other wherever they overlap", () => {
    for (const { slug } of articles) {
      const text = new Map<number, string>();
      for (const [place, unit] of quotes.filter(({ article }) => article === slug).flatMap(places)) {
        expect(text.get(place) ?? unit, `${slug} at ${place}`).toBe(unit);
        text.set(place, unit);
      }
    }
  });

  it("hold, with their context, only a part of each article", () => {
    for (const { slug, characters } of articles) {
      const held = new Set(
        quotes
          .filter(({ article }) => article === slug)
          .flatMap(places)
          .map(([place]) => place),
      );
      expect(held.size / characters, slug).toBeLessThan(0.6);
    }
  });
});

describe("quoted text", () => {
  it("is never longer than 400 characters", () => {
    const cited = verdicts.flatMap(({ sources }) => sources.map(({ quote }) => quote ?? ""));
    const lengths = [...quotes.map(({ exact }) => exact), ...cited].map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  });
});
