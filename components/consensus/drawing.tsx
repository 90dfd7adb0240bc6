import { Glyph } from "@/components/consensus/glyph";
import type { PlacedMark } from "@/components/consensus/placing";
import { classes } from "@/components/ui/classes";

/**
 * Parts of the picture. Places along an axis are per cent of its width and everything else is pixels, so that
 * a picture is as wide as its column while words and marks keep their size, on a phone as on paper.
 */

/** Where things stand below the top edge, in pixels, and the height of the whole. */
export type Rows = { lane: number; axis: number; labels: number; bracket: number; height: number };

export const THICK = 16;

const MEDIAN_ROW = 24;

/** However many dots stand on one another, they are no higher than this. */
const TALLEST = 240;

/**
 * The rows of a picture over which these marks stand. What is below the axis takes the same room in each, so that
 * two pictures with their lower edges in line have their axes in line too.
 */
export function rowsFor(marks: readonly PlacedMark[], dots: boolean): Rows {
  const lanes = Math.max(1, ...marks.map((mark) => mark.lane + 1));
  const lane = dots ? Math.min(10, TALLEST / lanes) : 26;
  const axis = MEDIAN_ROW + lanes * lane + 8;
  return { lane, axis, labels: axis + THICK + 16, bracket: axis + THICK + 44, height: axis + THICK + 64 };
}

/** Marks over an axis of `steps` equal steps. */
export function Marks({
  marks,
  rows,
  steps,
  dots,
}: {
  marks: PlacedMark[];
  rows: Rows;
  steps: number;
  dots: boolean;
}) {
  return marks.map(({ at, lane, title, letter, independents, whole, voice }) => (
    <svg
      key={`${voice.newsroom} ${at}`}
      x={percentAt(at, steps)}
      y={round(rows.axis - rows.lane * (lane + 0.5) - 5)}
      width="1"
      height="1"
      overflow="visible"
      data-mark={voice.newsroom}
    >
      <title>{title}</title>
      <Glyph letter={letter} independents={independents} whole={whole} dot={dots} />
    </svg>
  ));
}

/** The words under one step, one below the other so that five of them fit on a phone. */
export function StepLabel({
  at,
  steps,
  y,
  label,
  strong,
}: {
  at: number;
  steps: number;
  y: number;
  label: string;
  strong: boolean;
}) {
  return (
    <text
      y={y}
      textAnchor="middle"
      className={classes("fill-ink stroke-none text-xs", strong && "font-bold")}
    >
      {label.split(" ").map((word, index) => (
        <tspan key={word} x={percentAt(at, steps)} dy={index && 14}>
          {word}
        </tspan>
      ))}
    </text>
  );
}

/** The middle of the step at position `at` (from 1) of an axis of `steps`. */
export function percentAt(at: number, steps: number): string {
  return `${round(((at - 0.5) / steps) * 100)}%`;
}

/** Two decimals: enough for any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
