import type { Features } from "./features";

// Written by scripts/fit-matching.ts.
export const BIAS = -8;
export const WEIGHTS: Features = {
  shared: 2,
  covered: 1,
  letters: 10,
  contained: 0,
  containing: 0,
  rarest: 0,
  numbers: 0,
};
