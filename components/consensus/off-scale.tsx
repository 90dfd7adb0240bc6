import { Marks, type Rows, StepLabel, THICK } from "@/components/consensus/drawing";
import type { PlacedMark } from "@/components/consensus/placing";
import { type Assessment, RATING_LABELS } from "@/lib/consensus";

type Props = { assessment: Assessment; marks: PlacedMark[]; rows: Rows; dots: boolean };

/** The two ratings that are not on the scale, drawn beside it in the same rows. */
export function OffScale({ assessment: { label, tier }, marks, rows, dots }: Props) {
  return (
    <>
      {(["U", "M"] as const).map((rating, index) => {
        const named = label.includes(RATING_LABELS[rating]);
        return (
          <g key={rating} data-step={rating} data-named={named || undefined} className="stroke-ink">
            <rect
              x={`${index * 50 + 2}%`}
              y={rows.axis + 1.25}
              width="46%"
              height={named ? THICK - 2.5 : 0}
              strokeWidth={named ? 2.5 : 1.25}
              strokeDasharray={named ? undefined : "4 3"}
              className={named && tier === "consensus" ? "fill-ink" : "fill-none"}
            />
            <StepLabel
              at={index + 1}
              steps={2}
              y={rows.labels}
              label={RATING_LABELS[rating]}
              strong={named}
            />
          </g>
        );
      })}
      <Marks marks={marks} rows={rows} steps={2} dots={dots} />
    </>
  );
}
