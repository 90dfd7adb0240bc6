import { lanesFor, type Mark, type PlacedMark } from "@/components/consensus/marks";
import { type Assessment, type NewsroomVoice, RATING_LABELS, RATINGS } from "@/lib/consensus";
import { countOf } from "@/lib/publishing/words";

/** Marks over the five steps (positions 1 to 5), and over the ratings beside them (1 Unverifiable, 2 Missing context). */
export type Placed = { onScale: PlacedMark[]; offScale: PlacedMark[]; lanes: number };

/** The share of a step that a mark takes on the narrowest picture, so that none overlap there. */
const LETTER_WIDTH = 0.42;
const DOT_WIDTH = 0.2;

/** With more newsrooms than this each is a dot, without its letter. */
const LETTERED = 12;

/** Whether so many newsrooms spoke that each is only a dot. */
export function asDots({ G }: Pick<Assessment, "G">): boolean {
  return G > LETTERED;
}

/**
 * Finds each newsroom's place: on the scale at its mean, and beside it for what it says off the scale.
 * @param marks of the assessment's voices, in their order
 */
export function place(assessment: Assessment, marks: readonly Mark[]): Placed {
  const width = asDots(assessment) ? DOT_WIDTH : LETTER_WIDTH;
  const each = (at: (voice: NewsroomVoice) => Spot[]) =>
    stacked(
      assessment.voices.flatMap((voice, index) => {
        const mark = marks[index];
        return mark ? at(voice).map((spot) => ({ ...mark, ...spot, title: titleOf(mark, voice) })) : [];
      }),
      width,
    );
  const onScale = each(({ mean, shares }) =>
    mean === null ? [] : [{ at: mean, whole: shares.U.exact === "0" && shares.M.exact === "0" }],
  );
  const offScale = each(({ shares }) =>
    [shares.U, shares.M].flatMap(({ exact }, index) =>
      exact === "0" ? [] : [{ at: index + 1, whole: exact === "1" }],
    ),
  );
  const lanes = Math.max(1, ...[...onScale, ...offScale].map(({ lane }) => lane + 1));
  return { onScale, offScale, lanes };
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

type Spot = Pick<PlacedMark, "at" | "whole">;

function titleOf({ name }: Mark, voice: NewsroomVoice): string {
  return `${name}: ${voiceWords(voice)} (${countOf(voice.verdicts, "verdict")})`;
}

function stacked(marks: Omit<PlacedMark, "lane">[], width: number): PlacedMark[] {
  const positions = marks.map(({ at }) => at);
  const lanes = lanesFor(positions, width);
  return marks.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
}
