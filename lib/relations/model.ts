import { InvalidFields } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import type { RelationKind } from "@/prisma/generated/client";

/** How one claim may belong to another that stays beside it. A duplicate is closed: lib/relations/merge.ts. */
export const BESIDE = ["REPEATS", "NARROWS", "CONTRADICTS"] as const;
export type Beside = (typeof BESIDE)[number];

/** What the kinds are called, read from the first claim to the second, and what they mean. */
export const KINDS: Record<RelationKind, { label: string; meaning: string }> = {
  DUPLICATES: { label: "Same claim", meaning: "One of the two is closed and leads to the other." },
  REPEATS: { label: "Repeats", meaning: "It says the same again: at another time, or of another case." },
  NARROWS: { label: "Narrows", meaning: "It says less: of a part, or under a condition." },
  CONTRADICTS: { label: "Contradicts", meaning: "Both cannot be true." },
};

const REASON_MAX = 1_000;

/** Why two claims belong together, as it is typed. */
export const reasonSchema = plainText({ max: REASON_MAX, required: "Say why, for the record.", lines: true });

const optionalReason = plainText({ max: REASON_MAX, lines: true });

/** A reason as it was typed. @throws InvalidFields where there is none */
export function reasonOf(typed: string): string {
  return checked(reasonSchema.safeParse(typed));
}

/** The same where the decision may speak for itself. @throws InvalidFields */
export function optionalReasonOf(typed: string): string {
  return checked(optionalReason.safeParse(typed));
}

function checked({ data, error }: ReturnType<typeof reasonSchema.safeParse>): string {
  if (data === undefined) throw new InvalidFields({ reason: error?.issues[0]?.message ?? "Say why." });
  return data;
}
