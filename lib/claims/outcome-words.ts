import type { Assessment } from "@/lib/consensus";

/** What of an assessment its short name is made from. */
export type Outcome = Pick<Assessment, "status" | "tier" | "label"> & { reason?: Assessment["reason"] };

const CONTESTED = {
  split: "newsrooms split",
  spread: "newsrooms far apart",
  scale: "whether it can be rated",
};

/** The words of an outcome's label: "False", "False to mostly false"; empty where it has none. */
export function labelWords(label: readonly string[]): string {
  const [first = "", ...rest] = label;
  const last = rest.at(-1);
  return last ? `${first} to ${last.toLowerCase()}` : first;
}

/** An outcome's name: how firm it is, and what it says if it says anything. */
export function outcomeParts({ status, tier, label, reason }: Outcome): { kind: string; words: string } {
  switch (status) {
    case "UNREVIEWED":
      return { kind: "Not reviewed yet", words: "" };
    case "UNDER_REVIEW":
      return { kind: "Under review", words: "" };
    case "INSUFFICIENT_EVIDENCE":
      return { kind: "Not enough evidence yet", words: "" };
    case "CONTESTED":
      return { kind: "Contested", words: reason ? CONTESTED[reason] : "" };
    default:
      return { kind: tier === "consensus" ? "Consensus" : "Provisional", words: labelWords(label) };
  }
}

/** An outcome's name on one line: "Consensus: False", "Contested: newsrooms split", "Under review". */
export function outcomeWords(outcome: Outcome): string {
  const { kind, words } = outcomeParts(outcome);
  return words ? `${kind}: ${words}` : kind;
}

/** Whether an outcome is a consensus, on the scale or off it: what is published as a result for others to quote. */
export function isSettled({ status, tier }: Pick<Outcome, "status" | "tier">): boolean {
  return tier === "consensus" && status !== "CONTESTED";
}

/** What remains of an outcome's words, and of what follows them, where its rating may not be told: how firm it was. */
export function firmnessOf(words: string): string {
  return words.replace(/[:;].*$/su, "");
}
