import { SCALE } from "@/lib/consensus";

// Places along the axis of time are per cent of its width and everything else is pixels, so that a picture is as wide as
// its column while words keep their size, on a phone as on paper.

/** From when to when the axis goes, in milliseconds, and whether there is a row below the scale for what is beside it. */
export type Place = { from: number; to: number; offScale: boolean };

/** Below the top edge, in pixels. */
export const LANE = { icon: 16, bar: 34, thick: 8 };
const TOP = 52;
export const ROW = 26;

export const placeOn = (from: number, to: number, offScale: boolean): Place => ({ from, to, offScale });

/** Where a moment is, in per cent. */
export function percentOf(at: number, { from, to }: Place): number {
  return Math.round(((at - from) / (to - from)) * 10_000) / 100;
}

/** The upper edge of a step's row: True is the highest. 0 is the row for what is beside the scale. */
export function rowOf(step: number): number {
  return TOP + (SCALE.length - step) * ROW;
}

/** Where the axis is. */
export function axisOf({ offScale }: Place): number {
  return TOP + (SCALE.length + (offScale ? 1 : 0)) * ROW + 6;
}

export function heightOf(place: Place): number {
  return axisOf(place) + 30;
}
