import type { Assessment } from "@/lib/consensus";
import { INDEPENDENTS } from "@/lib/verdicts/model";

/** Display names of an assessment's newsroom ids, as the public record carries them. */
export type NewsroomNames = Readonly<Record<string, { name: string; slug: string | null }>>;

/** How one newsroom is marked in a picture. */
export type Mark = {
  newsroom: string;
  name: string;
  slug: string | null;
  letter: string;
  independents: boolean;
};

/** A mark at its place: `at` is a position on the axis, `lane` its height above it. `whole`: all of its voice is here. */
export type PlacedMark = Mark & { at: number; lane: number; whole: boolean; title: string };

/** Marks for the newsrooms of an assessment, each with a letter or number of its own. */
export function marksOf({ voices }: Pick<Assessment, "voices">, names: NewsroomNames): Mark[] {
  const known = voices.map(({ newsroom }) => ({
    newsroom,
    name: names[newsroom]?.name ?? "A newsroom",
    slug: names[newsroom]?.slug ?? null,
    independents: newsroom === INDEPENDENTS,
  }));
  const letters = lettersFor(known.map((one) => one.name));
  return known.map((one, index) => ({ ...one, letter: letters[index] ?? "" }));
}

/**
 * One character for each name: the first letter of a word that sets it apart from the others, or, where
 * those are taken, its number.
 */
export function lettersFor(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const shared = (word: string) => words.length > 1 && words.every((others) => others.includes(word));
  const taken = new Set<string>();
  return words.map((own, index) => {
    const initials = own
      .filter((word) => !shared(word))
      .map((word) => Array.from(word)[0]?.toUpperCase() ?? "");
    const letter = initials.find((initial) => !taken.has(initial)) ?? String(index + 1);
    taken.add(letter);
    return letter;
  });
}

/**
 * Puts things that would overlap on an axis above one another: each takes the lowest lane that is free for it.
 * @param positions in the axis' own unit; the answer has the same order
 * @param width how much of the axis one takes
 */
export function lanesFor(positions: readonly number[], width: number): number[] {
  const order = positions
    .map((at, index) => ({ at, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const ends: number[] = [];
  const lanes: number[] = [];
  for (const { at, index } of order) {
    const free = ends.findIndex((end) => at - end >= width - 1e-9);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at;
    lanes[index] = lane;
  }
  return lanes;
}
