import type { Beside } from "@/lib/relations/model";

/** How a claim belongs to another, read from the one whose page it is. Contradicting is mutual. */
export const RELATION_NAMES = ["REPEATS", "REPEATED_BY", "NARROWS", "NARROWED_BY", "CONTRADICTS"] as const;
export type RelationName = (typeof RELATION_NAMES)[number];

/** The words over the claims to which a claim belongs in each way. */
export const RELATION_WORDS: Record<RelationName, string> = {
  CONTRADICTS: "Contradicted by",
  REPEATS: "Repeats",
  REPEATED_BY: "Repeated by",
  NARROWS: "Narrows",
  NARROWED_BY: "Narrowed by",
};

const TURNED = { REPEATS: "REPEATED_BY", NARROWS: "NARROWED_BY", CONTRADICTS: "CONTRADICTS" } as const;

/** The name of a relation as seen from its first claim, or from its second. */
export function relationName(kind: Beside, isFirst: boolean): RelationName {
  return isFirst ? kind : TURNED[kind];
}
