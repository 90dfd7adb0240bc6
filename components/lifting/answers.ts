import type { LiftAnswer, Similar } from "@/components/lifting/room-types";

export const AWAY = "Touchstone cannot be reached at the moment. Nothing is lost; try again.";
export const UNDECIDED =
  "This reads like a claim that is here already. Attach these words to it, or say below why not.";

/** Whether one that reads like the same is neither related nor told apart by a reason. */
export function isUndecided(form: FormData, similar: Similar[]): boolean {
  if (String(form.get("reason") ?? "").trim() !== "") return false;
  return similar.some((one) => one.isStrong && !form.get(`related:${one.slug}`));
}

/** What became of what was sent, in a sentence. */
export function wordsOf(answer: LiftAnswer): string {
  switch (answer.kind) {
    case "opened":
      return "The claim is open.";
    case "attached":
      return "The words are attached to the claim.";
    case "invalid":
      return "Not opened yet: it waits in the list.";
    case "faster":
      return answer.message;
    default:
      return `${answer.message} It waits in the list.`;
  }
}
