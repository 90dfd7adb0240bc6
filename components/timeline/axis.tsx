import { axisOf, heightOf, type Place, percentOf, ROW, rowOf } from "@/components/timeline/places";
import type { Tick } from "@/components/timeline/ticks";
import { RATING_LABELS, SCALE } from "@/lib/consensus";

/** The rows' names, beside the picture; the picture's title and the list say what is in it. */
export function Labels({ place }: { place: Place }) {
  const rows = [...SCALE.map((step) => ({ y: rowOf(step), label: RATING_LABELS[step] }))];
  if (place.offScale) rows.push({ y: rowOf(0), label: "Off the scale" });
  return (
    <svg aria-hidden="true" width="76" height={heightOf(place)} className="text-xs">
      {rows.map(({ y, label }) => (
        <text key={label} x="76" y={y + ROW / 2 + 4} textAnchor="end" className="fill-muted">
          {label}
        </text>
      ))}
    </svg>
  );
}

type Props = { ticks: Tick[]; place: Place; quorum: number | null };

/** Rows, the axis of time with its ticks, and the moment of quorum. */
export function Axis({ ticks, place, quorum }: Props) {
  const axis = axisOf(place);
  return (
    <g className="text-xs">
      {SCALE.map((step) => (
        <line
          key={step}
          x1="0"
          x2="100%"
          y1={rowOf(step) + ROW / 2}
          y2={rowOf(step) + ROW / 2}
          className="stroke-rule"
        />
      ))}
      <line x1="0" x2="100%" y1={axis} y2={axis} className="stroke-edge" />
      {ticks.map(({ at, label }) => (
        <g key={at}>
          <line
            x1={`${percentOf(at, place)}%`}
            x2={`${percentOf(at, place)}%`}
            y1={axis}
            y2={axis + 6}
            className="stroke-edge"
          />
          <text
            x={`${percentOf(at, place)}%`}
            y={axis + 22}
            textAnchor={anchorAt(percentOf(at, place))}
            className="fill-muted"
          >
            {label}
          </text>
        </g>
      ))}
      {quorum !== null && <Quorum x={percentOf(quorum, place)} axis={axis} />}
    </g>
  );
}

function Quorum({ x, axis }: { x: number; axis: number }) {
  return (
    <g data-part="quorum">
      <line x1={`${x}%`} x2={`${x}%`} y1="4" y2={axis} strokeDasharray="3 3" className="stroke-ink" />
      <text
        x={`${x}%`}
        dx={x > 60 ? -5 : 5}
        y="11"
        textAnchor={x > 60 ? "end" : "start"}
        className="fill-ink"
      >
        quorum
      </text>
    </g>
  );
}

/** Words at the edges stay within the picture. */
function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < 10) return "start";
  return x > 90 ? "end" : "middle";
}
