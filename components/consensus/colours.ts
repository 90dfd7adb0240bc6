/** Each step's colour, as the fill and the outline of a shape. */
export const FILL = {
  1: "fill-rating-1",
  2: "fill-rating-2",
  3: "fill-rating-3",
  4: "fill-rating-4",
  5: "fill-rating-5",
} as const;

export const LINE = {
  1: "stroke-rating-1",
  2: "stroke-rating-2",
  3: "stroke-rating-3",
  4: "stroke-rating-4",
  5: "stroke-rating-5",
} as const;
