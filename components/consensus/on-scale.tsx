import { FILL, LINE } from "@/components/consensus/colours";
import { Marks, percentAt, type Rows, rowsFor, StepLabel, THICK } from "@/components/consensus/drawing";
import type { PlacedMark } from "@/components/consensus/placing";
import { classes } from "@/components/ui/classes";
import { type Assessment, RATING_LABELS, type Range, SCALE } from "@/lib/consensus";

type Props = { assessment: Assessment; marks: PlacedMark[]; dots: boolean };

/** The five steps with the newsrooms above them, the median as a plumb line, and the 90 % range below. */
export function OnScale({ assessment: { label, tier, median, range90 }, marks, dots }: Props) {
  const rows = rowsFor(marks, dots);
  return (
    <>
      {median && <Median range={median} rows={rows} />}
      {SCALE.map((step) => {
        const named = label.includes(RATING_LABELS[step]);
        return (
          <g key={step} data-step={step} data-named={named || undefined}>
            <StepBar step={step} named={named} firm={tier === "consensus"} y={rows.axis} />
            <StepLabel at={step} steps={5} y={rows.labels} label={RATING_LABELS[step]} strong={named} />
          </g>
        );
      })}
      {range90 && <Bracket range={range90} y={rows.bracket} />}
      <Marks marks={marks} rows={rows} steps={5} dots={dots} />
    </>
  );
}

/** A step of the scale: thick where the outcome names it, filled where it is a consensus, else an outline. */
function StepBar({
  step,
  named,
  firm,
  y,
}: {
  step: (typeof SCALE)[number];
  named: boolean;
  firm: boolean;
  y: number;
}) {
  const x = `${step * 20 - 19.5}%`;
  if (!named) return <rect x={x} y={y} width="19%" height="5" className={FILL[step]} />;
  return (
    <rect
      x={x}
      y={firm ? y : y + 1.25}
      width="19%"
      height={firm ? THICK : THICK - 2.5}
      strokeWidth={firm ? 0 : 2.5}
      fillOpacity={firm ? 1 : 0.2}
      className={classes(FILL[step], LINE[step])}
    />
  );
}

function Median({ range: [lo, hi], rows }: { range: Range; rows: Rows }) {
  const ends = lo === hi ? [lo] : [lo, hi];
  return (
    <g data-part="median" className="stroke-edge" strokeWidth="1.5">
      <text
        x={percentAt((lo + hi) / 2, 5)}
        y="11"
        textAnchor="middle"
        className="fill-muted stroke-none text-xs"
      >
        {lo === hi ? "median" : "median range"}
      </text>
      {ends.map((end) => (
        <line key={end} x1={percentAt(end, 5)} x2={percentAt(end, 5)} y1="17" y2={rows.axis} />
      ))}
      {lo !== hi && <line x1={percentAt(lo, 5)} x2={percentAt(hi, 5)} y1="17" y2="17" />}
    </g>
  );
}

function Bracket({ range: [lo, hi], y }: { range: Range; y: number }) {
  const [left, right] = [`${lo * 20 - 18.5}%`, `${hi * 20 - 1.5}%`];
  return (
    <g data-part="range90" className="stroke-ink" strokeWidth="1.25">
      <line x1={left} x2={right} y1={y} y2={y} />
      <line x1={left} x2={left} y1={y - 6} y2={y} />
      <line x1={right} x2={right} y1={y - 6} y2={y} />
      <text
        x={percentAt((lo + hi) / 2, 5)}
        y={y + 15}
        textAnchor="middle"
        className="fill-muted stroke-none text-xs"
      >
        90 % range
      </text>
    </g>
  );
}
