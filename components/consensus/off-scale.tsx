import { Marks, rowsFor, StepLabel, THICK } from "@/components/consensus/drawing";
import type { PlacedMark } from "@/components/consensus/placing";
import { type Assessment, RATING_LABELS } from "@/lib/consensus";

type Props = { assessment: Assessment; marks: PlacedMark[]; dots: boolean };

/** The two ratings that are not on the scale, drawn beside it. */
export function OffScale({ assessment: { label, tier }, marks, dots }: Props) {
  const rows = rowsFor(marks, dots);
  return (
    <>
      {(["U", "M"] as const).map((rating, index) => {
        const named = label.includes(RATING_LABELS[rating]);
        return (
          <g key={rating} data-step={rating} data-named={named || undefined}>
            <Place left={index * 50 + 2} y={rows.axis} named={named} firm={tier === "consensus"} />
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

/** Where a rating's marks stand: a dashed line, since it is no step of the scale, or the outcome's bar. */
function Place({ left, y, named, firm }: { left: number; y: number; named: boolean; firm: boolean }) {
  if (!named) {
    return (
      <line
        x1={`${left}%`}
        x2={`${left + 46}%`}
        y1={y + 2}
        y2={y + 2}
        strokeWidth="1.5"
        strokeDasharray="4 3"
        className="stroke-ink"
      />
    );
  }
  return (
    <rect
      x={`${left}%`}
      y={y + 1.25}
      width="46%"
      height={THICK - 2.5}
      strokeWidth="2.5"
      className={firm ? "fill-ink stroke-ink" : "fill-none stroke-ink"}
    />
  );
}
