import { lanesFor, type Mark, type PlacedMark } from "@/components/consensus/marks";
import type { Assessment, NewsroomVoice } from "@/lib/consensus";
import { countOf, meanWords } from "@/lib/publishing/words";

/** Marks above the five steps (positions 1 to 5) and above the two off-scale ratings (1 Unverifiable, 2 Missing context). */
export type Placed = { onScale: PlacedMark[]; offScale: PlacedMark[]; lanes: number };

/** The share of a step that a mark takes on the narrowest picture, so that none overlap there. */
const WIDTH = 0.42;
const DOT_WIDTH = 0.2;

/** More marks than this are drawn as dots without letters. */
const LETTERED = 24;

/** Whether so many newsrooms spoke that each is only a dot. */
export function asDots({ G }: Pick<Assessment, "G">): boolean {
  return G > LETTERED;
}

/** Finds each newsroom's place. One whose reviewers differ about the scale itself stands on it and beside it. */
export function place(assessment: Assessment, marks: readonly Mark[]): Placed {
  const pairs = assessment.voices.flatMap((voice, index) => {
    const mark = marks[index];
    return mark ? [{ voice, mark }] : [];
  });
  const width = asDots(assessment) ? DOT_WIDTH : WIDTH;
  const onScale = stacked(
    pairs.flatMap(({ voice, mark }) => (voice.mean === null ? [] : [placed(mark, voice, voice.mean)])),
    width,
  );
  const offScale = stacked(
    pairs.flatMap(({ voice, mark }) => [
      ...(voice.shares.U.value > 0 ? [placed(mark, voice, 1)] : []),
      ...(voice.shares.M.value > 0 ? [placed(mark, voice, 2)] : []),
    ]),
    width,
  );
  const lanes = Math.max(0, ...[...onScale, ...offScale].map(({ lane }) => lane + 1));
  return { onScale, offScale, lanes };
}

/** What one newsroom says, in words: "False", "between False and Mostly false; half unverifiable". */
export function voiceWords({ mean, shares }: NewsroomVoice): string {
  const parts = [
    mean !== null && `${meanWords(mean)}${Number.isInteger(mean) ? "" : ` (${mean.toFixed(1)})`}`,
    shares.U.value > 0 && part("Unverifiable", shares.U.exact),
    shares.M.value > 0 && part("Missing context", shares.M.exact),
  ];
  return parts.filter((words) => words !== false).join(", ");
}

function part(rating: string, share: string): string {
  return share === "1" ? rating : `${rating} (${share} of its voice)`;
}

function placed(mark: Mark, voice: NewsroomVoice, at: number): Omit<PlacedMark, "lane"> {
  const whole = Object.values(voice.shares).some((share) => share.exact === "1") || offScaleShare(voice) === 0;
  const title = `${mark.name}: ${voiceWords(voice)}; ${countOf(voice.verdicts, "verdict")}`;
  return { ...mark, at, whole, title };
}

function offScaleShare({ shares }: NewsroomVoice): number {
  return shares.U.value + shares.M.value;
}

function stacked(marks: Omit<PlacedMark, "lane">[], width: number): PlacedMark[] {
  const lanes = lanesFor(
    marks.map(({ at }) => at),
    width,
  );
  return marks.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
}
