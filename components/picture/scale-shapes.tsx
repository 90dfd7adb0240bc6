import type { PlacedMark } from "@/components/consensus/placing";
import { PALETTE } from "@/components/picture/palette";

// Shapes of a picture's scale, in pixels. They are functions and no components: the drawing library knows none in an <svg>.

export const THICK = 28;
const LANE = 32;

/** How high one of so many lanes is where all have this much room. */
export function laneHeight(lanes: number, room: number): number {
  return Math.min(LANE, room / lanes);
}

/** How many lanes these marks take. */
export function lanesOf(marks: readonly PlacedMark[]): number {
  return Math.max(1, ...marks.map((one) => one.lane + 1));
}

/**
 * A newsroom: a disc, a diamond for the independents, hollow where only a part of its voice stands here. Where lanes are
 * low they overlap like coins, and their rims tell them apart.
 */
export function mark({ voice, at, whole, independents }: PlacedMark, x: number, y: number, lane: number) {
  const radius = Math.min(14, Math.max(8, lane / 2 - 1));
  const look = whole
    ? { fill: PALETTE.ink, stroke: PALETTE.paper, strokeWidth: 1.5 }
    : { fill: PALETTE.paper, stroke: PALETTE.ink, strokeWidth: 3 };
  const key = `${voice.newsroom} ${at}`;
  if (!independents) return <circle key={key} cx={x} cy={y} r={radius} {...look} />;
  const corners = `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`;
  return <path key={key} d={corners} {...look} />;
}

/** A step of an axis: thick where the outcome names it, filled where that is a consensus, else an outline. */
export function bar(x: number, y: number, width: number, color: string, named: boolean, firm: boolean) {
  if (!named) return <rect key={x} x={x} y={y} width={width} height={9} fill={color} />;
  const inset = firm ? 0 : 2;
  return (
    <rect
      key={x}
      x={x + inset}
      y={y + inset}
      width={width - 2 * inset}
      height={THICK - 2 * inset}
      fill={color}
      fillOpacity={firm ? 1 : 0.2}
      stroke={color}
      strokeWidth={firm ? 0 : 4}
    />
  );
}

/** A line. @param path in SVG's words */
export function line(path: string, color: string, dashed = false) {
  const dashes = dashed ? "8 6" : "none";
  return <path key={path} d={path} fill="none" stroke={color} strokeWidth={2.5} strokeDasharray={dashes} />;
}
