import { useId } from "react";
import { rowsFor } from "@/components/consensus/drawing";
import { type Mark, marksOf, type NewsroomNames } from "@/components/consensus/marks";
import { OffScale } from "@/components/consensus/off-scale";
import { OnScale } from "@/components/consensus/on-scale";
import { place, voiceWords } from "@/components/consensus/placing";
import { ScaleKey } from "@/components/consensus/scale-key";
import { ScaleTable } from "@/components/consensus/scale-table";
import { classes } from "@/components/ui/classes";
import type { Assessment } from "@/lib/consensus";
import { isolated, outcomeWords, rangeWords } from "@/lib/publishing/words";

/** With more newsrooms than this each is a dot, without its letter. */
const LETTERED = 12;

/** Votes off the scale stand beside it where there is room for both. */
const BESIDE = "min-[520px]:grid-cols-[minmax(0,1fr)_auto]";

type Props = { assessment: Assessment; names: NewsroomNames };

/**
 * An assessment as a picture: the scale with each newsroom as a mark on it, the median, the 90 % range, and what
 * was said off the scale beside it; below it a key, and the same in numbers. Before quorum nothing is drawn.
 */
export function ConsensusScale({ assessment, names }: Props) {
  const id = useId();
  if (assessment.missing.quorum) return null;
  const marks = marksOf(assessment, names);
  const dots = marks.length > LETTERED;
  const { onScale, offScale } = place(marks, dots);
  return (
    <figure className="grid gap-4">
      <div className={classes("grid items-end gap-x-6 gap-y-2", offScale.length > 0 && BESIDE)}>
        <svg
          role="img"
          aria-labelledby={`${id}title ${id}text`}
          width="100%"
          height={rowsFor(onScale, dots).height}
          className="min-w-0"
        >
          <title id={`${id}title`}>{outcomeWords(assessment)}</title>
          <desc id={`${id}text`}>{inWords(assessment, marks)}</desc>
          <OnScale assessment={assessment} marks={onScale} dots={dots} />
        </svg>
        {offScale.length > 0 && (
          <svg aria-hidden="true" height={rowsFor(offScale, dots).height} className="w-44">
            <OffScale assessment={assessment} marks={offScale} dots={dots} />
          </svg>
        )}
      </div>
      <ScaleKey marks={marks} dots={dots} />
      <ScaleTable assessment={assessment} marks={marks} />
    </figure>
  );
}

/** What the picture shows, in words. */
function inWords({ median, range90 }: Assessment, marks: Mark[]): string {
  const numbers =
    median && range90
      ? `On the scale from False to True. Median: ${rangeWords(median)}. 90 % range: ${rangeWords(range90)}.`
      : "No newsroom’s voice is on the scale from False to True.";
  const voices = marks.map(({ name, voice }) => `${isolated(name)}: ${voiceWords(voice)}.`);
  return [numbers, ...voices].join(" ");
}
