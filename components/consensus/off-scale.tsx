import { Marks, type Rows, StepLabel, THICK } from "@/components/consensus/drawing";
import type { PlacedMark } from "@/components/consensus/marks";
import { type Assessment, RATING_LABELS } from "@/lib/consensus";

type Props = { assessment: Assessment; marks: PlacedMark[]; rows: Rows; dots: boolean };

/** The two ratings that are not on the scale, drawn beside it in the same rows. */
export function OffScale({ assessment: { label, tier }, marks, rows, dots }: Props) {
  return (
    <>
      {(["U", "M"] as const).map((rating, index) => {
        const named = label.includes(RATING_LABELS[rating]);
        const firm = named && tier === "consensus";
        return (
          <g key={rating} data-step={rating} data-named={named || undefined}>
            <rect
              x={`${index * 50 + 2}%`}
              y={rows.axis + 1}
              width="46%"
              height={named ? THICK - 2 : 3}
              strokeWidth={named ? 2 : 1}
              strokeDasharray={firm ? undefined : "3 3"}
              className={firm ? "fill-ink stroke-ink" : "fill-paper stroke-ink"}
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
