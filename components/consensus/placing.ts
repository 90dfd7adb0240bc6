import type { Mark } from "@/components/consensus/marks";
import { type NewsroomVoice, RATING_LABELS, RATINGS } from "@/lib/consensus";
import { countOf } from "@/lib/publishing/words";

/** A mark at its place: `at` on the axis, `lane` above it. `whole`: all of the newsroom's voice is here. */
export type PlacedMark = Mark & { at: number; lane: number; whole: boolean; title: string };

/** Marks over the five steps (positions 1 to 5), and over the ratings beside them (1 Unverifiable, 2 Missing context). */
export type Placed = { onScale: PlacedMark[]; offScale: PlacedMark[] };

/** The share of a step that a mark takes on the narrowest picture, so that none overlap there. */
const LETTER_WIDTH = 0.42;
const DOT_WIDTH = 0.2;

/**
 * Finds each newsroom's place: on the scale at its mean, and beside it for what it says off the scale.
 * @param dots whether the marks are dots, which need less room
 */
export function place(marks: readonly Mark[], dots: boolean): Placed {
  const onScale = stacked(marks, dots, ({ mean, shares }) =>
    mean === null ? [] : [{ at: mean, whole: shares.U.exact === "0" && shares.M.exact === "0" }],
  );
  const offScale = stacked(marks, dots, ({ shares }) =>
    [shares.U, shares.M].flatMap(({ exact }, index) =>
      exact === "0" ? [] : [{ at: index + 1, whole: exact === "1" }],
    ),
  );
  return { onScale, offScale };
}

/** What one newsroom says, in words: "False", or "False 1/2, Mostly false 1/2" where its reviewers differ. */
export function voiceWords({ shares }: Pick<NewsroomVoice, "shares">): string {
  const said = RATINGS.filter((rating) => shares[rating].exact !== "0");
  return said
    .map((rating) =>
      said.length === 1 ? RATING_LABELS[rating] : `${RATING_LABELS[rating]} ${shares[rating].exact}`,
    )
    .join(", ");
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

type Spot = Pick<PlacedMark, "at" | "whole">;

function stacked(
  marks: readonly Mark[],
  dots: boolean,
  spots: (voice: NewsroomVoice) => Spot[],
): PlacedMark[] {
  const all = marks.flatMap((mark) => {
    const title = `${mark.name}: ${voiceWords(mark.voice)} (${countOf(mark.voice.verdicts, "verdict")})`;
    return spots(mark.voice).map((spot) => ({ ...mark, ...spot, title }));
  });
  const positions = all.map(({ at }) => at);
  const lanes = lanesFor(positions, dots ? DOT_WIDTH : LETTER_WIDTH);
  return all.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
}
