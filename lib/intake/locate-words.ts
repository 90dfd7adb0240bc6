import { occurrences } from "@/lib/articles/anchor-exact";
import { fold } from "@/lib/articles/anchor-fold";
import { InvalidFields } from "@/lib/platform/errors";
import type { Span } from "./suggest/model";

/** The longest words that are looked for, in characters. */
const WORDS_MAX = 2_000;

/** Words as they were typed, pasted or selected; where scripts run, also where they were selected. */
export type GivenWords = { words: string; start: number | null; end: number | null };

/**
 * Where given words stand in a text, however spaces, quotation marks and dashes in them are written.
 * @throws InvalidFields (words) where they stand nowhere, or in several places
 */
export function locateWords(text: string, { words, start, end }: GivenWords): Span {
  if (start !== null && end !== null && words !== "" && text.slice(start, end) === words)
    return { start, end };
  const folded = fold(text);
  const sought = fold(words).text.trim();
  if (sought === "") throw new InvalidFields({ words: "Give the words as they stand in the text." });
  if (words.length > WORDS_MAX)
    throw new InvalidFields({
      words: `At most ${WORDS_MAX.toLocaleString("en")} characters: choose the words that matter.`,
    });
  const places = occurrences(folded.text, sought, 0);
  if (places.length > 1)
    throw new InvalidFields({
      words: `These words stand in ${places.length} places. Give a few words more, so that only one is meant.`,
    });
  const [place] = places;
  if (place === undefined)
    throw new InvalidFields({
      words: "These words do not stand in the text. Copy them from it as they stand there.",
    });
  return folded.original(place, place + sought.length);
}
