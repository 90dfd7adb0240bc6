import { plainText } from "@/lib/platform/text";

/** How one claim may belong to another that stays beside it. A duplicate is closed: lib/relations/merge.ts. */
export const BESIDE = ["REPEATS", "NARROWS", "CONTRADICTS"] as const;
export type Beside = (typeof BESIDE)[number];

const REASON_MAX = 1_000;

/** Why two claims belong together, or do not, as it is typed where a reason is asked for. */
export const reasonSchema = plainText({ max: REASON_MAX, required: "Say why, for the record.", lines: true });

/** The same where the decision may speak for itself. */
export const optionalReasonSchema = plainText({ max: REASON_MAX, lines: true });
