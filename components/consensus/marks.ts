import type { Assessment, NewsroomVoice } from "@/lib/consensus";
import { INDEPENDENTS } from "@/lib/verdicts/model";

/** Display names of an assessment's newsroom ids, as the public record carries them. */
export type NewsroomNames = Readonly<Record<string, { name: string; slug: string | null }>>;

/** One newsroom in a picture: who it is, how it is marked, and what it says. */
export type Mark = {
  name: string;
  slug: string | null;
  letter: string;
  independents: boolean;
  voice: NewsroomVoice;
};

/** The newsrooms of an assessment in the order of their names, the independents last, each with a letter of its own. */
export function marksOf({ voices }: Pick<Assessment, "voices">, names: NewsroomNames): Mark[] {
  const known = voices
    .map((voice) => ({
      voice,
      name: names[voice.newsroom]?.name ?? "A newsroom",
      slug: names[voice.newsroom]?.slug ?? null,
      independents: voice.newsroom === INDEPENDENTS,
    }))
    .sort((a, b) => Number(a.independents) - Number(b.independents) || a.name.localeCompare(b.name, "en"));
  const letters = lettersFor(known.filter((one) => !one.independents).map((one) => one.name));
  // The independents have a shape of their own, so that their letter may be anybody's.
  return known.map((one, index) => ({ ...one, letter: letters[index] ?? "I" }));
}

/**
 * One character for each name: the first letter of a word that sets it apart from the others, or, where
 * those are taken, the lowest number that is free.
 */
export function lettersFor(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const shared = (word: string) => words.length > 1 && words.every((others) => others.includes(word));
  const taken = new Set<string>();
  return words.map((own) => {
    const initials = own
      .filter((word) => !shared(word))
      .map((word) => Array.from(word)[0]?.toUpperCase() ?? "");
    const letter = initials.find((initial) => !taken.has(initial)) ?? freeNumber(taken);
    taken.add(letter);
    return letter;
  });
}

function freeNumber(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
