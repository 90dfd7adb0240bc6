import type { Features } from "./features";

// What each feature counts in the second stage of matching. Fitted, never edited, by scripts/fit-matching.ts
// (npm run fit:matching), from the training queries of CheckThat! 2020, task 2.
export const BIAS = -9.3594;
export const WEIGHTS: Features = {
  shared: 4.2279,
  letters: 3.4029,
  contained: 0.9327,
  containing: 3.1583,
  rarest: 2.2311,
  numbers: -0.4152,
};
