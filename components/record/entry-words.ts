import { RATING_LABELS } from "@/lib/consensus";
import { countOf } from "@/lib/publishing/words";
import { isCounted, type RecordBody, type Standing } from "@/lib/record/model";

/** A change of what the rule takes, in words beside who: "False, counted". */
export type ChangeWords = { reviewer: string; newsroom: string | null; what: string };

/**
 * What an entry changed, in words.
 * @param before the last standing of each verdict by then, by its id
 */
export function changeWords(
  change: RecordBody["changes"][number],
  before: ReadonlyMap<string, Standing>,
): ChangeWords {
  const had = before.get(change.verdict);
  if ("left" in change) {
    const who = { reviewer: had?.reviewer ?? "", newsroom: had?.newsroom ?? null };
    return {
      ...who,
      what: had ? `${RATING_LABELS[had.rating]} no longer counts` : "a verdict no longer counts",
    };
  }
  const { reviewer, newsroom, rating, sources, castBlind } = change;
  const said =
    had && had.rating !== rating
      ? `${RATING_LABELS[rating]}, before ${RATING_LABELS[had.rating]}`
      : RATING_LABELS[rating];
  const needs = rating === "U" ? "it describes no search" : "it cites no source that is shown";
  const rests = rating === "U" && sources === 0 ? "a search described" : countOf(sources, "source");
  const weight = isCounted(change) ? rests : `not counted: ${needs}`;
  const blind = castBlind ? "cast blind" : "cast when others’ verdicts could be seen";
  return { reviewer, newsroom, what: [said, weight, blind].join(", ") };
}
