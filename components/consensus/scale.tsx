import { useId } from "react";
import { rowsFor } from "@/components/consensus/drawing";
import { marksOf, type NewsroomNames } from "@/components/consensus/marks";
import { OffScale } from "@/components/consensus/off-scale";
import { OnScale } from "@/components/consensus/on-scale";
import { asDots, place } from "@/components/consensus/placing";
import { ScaleKey } from "@/components/consensus/scale-key";
import { ScaleTable } from "@/components/consensus/scale-table";
import type { Assessment } from "@/lib/consensus";
import { labelWords, outcomeWords, rangeWords } from "@/lib/publishing/words";

type Props = { assessment: Assessment; names: NewsroomNames };

/**
 * An assessment as a picture: the scale with each newsroom as a mark on it, the median, the 90 % range, and what
 * was said off the scale beside it; a key below, and the same in numbers. Nothing is drawn before quorum.
 */
export function ConsensusScale({ assessment, names }: Props) {
  const id = useId();
  if (assessment.missing.quorum) return null;
  const marks = marksOf(assessment, names);
  const { onScale, offScale, lanes } = place(assessment, marks);
  const dots = asDots(assessment);
  const rows = rowsFor(lanes, dots);
  const height = rows.bracket + 20;
  const common = { assessment, rows, dots };
  return (
    <figure aria-labelledby={`${id}title`} className="grid gap-4">
      <div
        role="img"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        className="flex flex-wrap items-end gap-x-6 gap-y-2"
      >
        <svg width="100%" height={height} className="min-w-68 flex-[5_1_17rem]" aria-hidden="true">
          <OnScale {...common} marks={onScale} />
        </svg>
        {offScale.length > 0 && (
          <svg height={height} className="w-44 shrink-0 grow-0" aria-hidden="true">
            <OffScale {...common} marks={offScale} />
          </svg>
        )}
      </div>
      <ScaleKey marks={[...onScale, ...offScale]} dots={dots} />
      <ScaleTable assessment={assessment} marks={marks} />
    </figure>
  );
}
