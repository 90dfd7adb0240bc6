import type { FactName, Origin } from "../../model";

/** What a page says, as it says it. */
export type Candidate = { name: FactName; value: string; origin: Origin };
