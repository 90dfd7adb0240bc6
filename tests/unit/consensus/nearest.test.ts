import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  type CountedVerdict,
  MOST_FURTHER,
  nearestConsensus,
  RATINGS,
  type Rating,
} from "@/lib/consensus";
import { anyVerdicts } from "./arbitraries";
import { verdicts } from "./notation";

/** What further newsrooms say: for each its reviewers' ratings. */
const cast = (rooms: readonly (readonly Rating[])[]): CountedVerdict[] =>
  rooms.flatMap((ratings, index) => ratings.map((rating) => ({ newsroom: `further ${index}`, rating })));

const isConsensus = (all: CountedVerdict[]) => assess(all).tier === "consensus";

/** Every multiset of ratings of a size. */
function bags(size: number, from = 0): Rating[][] {
  if (size === 0) return [[]];
  return RATINGS.slice(from).flatMap((rating, index) =>
    bags(size - 1, from + index).map((rest) => [rating, ...rest]),
  );
}

/** Every way in which further newsrooms of at most two reviewers can give so many verdicts. */
function everyWay(size: number, largest = 2): Rating[][][] {
  if (size === 0) return [[]];
  const first = Math.min(size, largest);
  const withFirst = bags(first).flatMap((room) =>
    everyWay(size - first, first).map((others) => [room, ...others]),
  );
  return first === 1 ? withFirst : [...withFirst, ...everyWay(size, first - 1)];
}

describe("nearestConsensus", () => {
  /** The smallest ways in short: "2 34" is a newsroom that says 2, and one whose reviewers say 3 and 4. */
  const find = (text: string) => {
    const nearest = nearestConsensus(assess(verdicts(text)).voices);
    return nearest?.ways.map((way) => way.map((room) => room.join("")).join(" "));
  };

  it.each([
    ["A:1,1 B:1,1", ["1", "2", "U", "M"]],
    ["B:U F:1 A:1,5 D:4", ["2 3"]],
    ["A:1,1 B:1,1 C:1", undefined],
  ] as const)("%s", (text, nearest) => {
    expect(find(text)).toEqual(nearest);
  });

  it("gives up where voices are too far apart for the bound", () => {
    const far = Array.from({ length: 24 }, (_, index) => `N${index}:${index % 2 ? 1 : 5}`).join(" ");
    expect(find(far)).toBeUndefined();
  });

  it("names what makes it a consensus, and nothing where it is one", () => {
    fc.assert(
      fc.property(anyVerdicts, (all) => {
        const nearest = nearestConsensus(assess(all).voices);
        if (isConsensus(all)) expect(nearest).toBeNull();
        for (const way of nearest?.ways ?? []) {
          expect(way.flat().length).toBe(nearest?.verdicts);
          expect(isConsensus([...all, ...cast(way)])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("nothing smaller does, whatever further newsrooms say", () => {
    const ways = [1, 2, 3].map((size) => everyWay(size));
    fc.assert(
      fc.property(anyVerdicts, (all) => {
        fc.pre(!isConsensus(all));
        const least = nearestConsensus(assess(all).voices)?.verdicts ?? MOST_FURTHER + 1;
        for (const smaller of ways.slice(0, least - 1).flat())
          expect(isConsensus([...all, ...cast(smaller)]), JSON.stringify(smaller)).toBe(false);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
