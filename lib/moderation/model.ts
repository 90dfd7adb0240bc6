import type { FlagReason, ModerationAction } from "@/prisma/generated/client";

import type { SubjectKind } from "./subject";

/** Why something is reported, and the category of a decision. */
export const REASONS: Record<FlagReason, { label: string; meaning: string }> = {
  SPAM: { label: "Spam", meaning: "Advertising, or the same text posted over and over." },
  PERSONAL_DATA: {
    label: "Private data",
    meaning: "It gives away an address, a number or something else that is nobody’s business.",
  },
  HARASSMENT: { label: "Harassment", meaning: "It insults, threatens or hounds somebody." },
  ILLEGAL: { label: "Against the law", meaning: "Say which law, or what a court has found." },
  FABRICATED_SOURCE: { label: "Made-up source", meaning: "The source does not exist, or was forged." },
  WRONG_SOURCE: {
    label: "The source says otherwise",
    meaning: "It exists, and does not say what is drawn from it.",
  },
  CONFLICT_OF_INTEREST: {
    label: "Conflict of interest",
    meaning: "The reviewer has a stake in the matter and has not stepped aside.",
  },
  OFF_TOPIC: { label: "Beside the point", meaning: "It has nothing to do with the claim." },
  DUPLICATE: { label: "Here already", meaning: "The same stands elsewhere. Say where." },
  OTHER: { label: "Something else", meaning: "Say what." },
};

/** The reasons that make sense for each kind of subject, in the order in which they are offered. */
export const REASONS_FOR: Record<SubjectKind, readonly [FlagReason, ...FlagReason[]]> = {
  claim: ["SPAM", "PERSONAL_DATA", "HARASSMENT", "ILLEGAL", "DUPLICATE", "OFF_TOPIC", "OTHER"],
  verdict: [
    "CONFLICT_OF_INTEREST",
    "FABRICATED_SOURCE",
    "WRONG_SOURCE",
    "SPAM",
    "PERSONAL_DATA",
    "HARASSMENT",
    "ILLEGAL",
    "OFF_TOPIC",
    "OTHER",
  ],
  source: [
    "FABRICATED_SOURCE",
    "WRONG_SOURCE",
    "SPAM",
    "PERSONAL_DATA",
    "ILLEGAL",
    "OFF_TOPIC",
    "DUPLICATE",
    "OTHER",
  ],
  comment: ["HARASSMENT", "PERSONAL_DATA", "SPAM", "ILLEGAL", "OFF_TOPIC", "OTHER"],
  person: [
    "SPAM",
    "HARASSMENT",
    "PERSONAL_DATA",
    "FABRICATED_SOURCE",
    "CONFLICT_OF_INTEREST",
    "ILLEGAL",
    "OTHER",
  ],
};

/** What stewards decide: the button's words, what became of the subject, what it means, and what takes it back. */
export const ACTIONS: Record<
  ModerationAction,
  { label: string; done: string; meaning: string; undoneBy: ModerationAction | null }
> = {
  DISMISS: {
    label: "Dismiss the reports",
    done: "reports dismissed",
    meaning: "Nothing changes; who reported it is told.",
    undoneBy: null,
  },
  HIDE: {
    label: "Hide it",
    done: "hidden",
    meaning: "Nobody but stewards sees it until it is restored. A hidden source gives its verdict no weight.",
    undoneBy: "RESTORE",
  },
  RESTORE: {
    label: "Restore it",
    done: "restored",
    meaning: "It shows and counts as before.",
    undoneBy: "HIDE",
  },
  VOID: {
    label: "Void the verdict",
    done: "voided",
    meaning:
      "It leaves the count and the public page; the history says so. Its author cannot change it meanwhile.",
    undoneBy: "REINSTATE_VERDICT",
  },
  REINSTATE_VERDICT: {
    label: "Reinstate the verdict",
    done: "reinstated",
    meaning: "It counts and shows as before.",
    undoneBy: "VOID",
  },
  SUSPEND: {
    label: "Suspend the account",
    done: "suspended",
    meaning: "Signed out everywhere at once, and no sign-in. Verdicts stay counted unless they are voided.",
    undoneBy: "LIFT_SUSPENSION",
  },
  LIFT_SUSPENSION: {
    label: "Lift the suspension",
    done: "no longer suspended",
    meaning: "They can sign in again.",
    undoneBy: "SUSPEND",
  },
};

/** The names of the decisions. */
export const ACTION_NAMES = Object.keys(ACTIONS) as ModerationAction[];

/** What can be done to a subject as it stands: [while it stands as it is, while it is hidden, voided or suspended]. */
const POSSIBLE: Record<SubjectKind, [ModerationAction, ModerationAction]> = {
  claim: ["HIDE", "RESTORE"],
  verdict: ["VOID", "REINSTATE_VERDICT"],
  source: ["HIDE", "RESTORE"],
  comment: ["HIDE", "RESTORE"],
  person: ["SUSPEND", "LIFT_SUSPENSION"],
};

/**
 * The decisions that are possible on a subject.
 * @param taken whether it is hidden, voided or suspended now
 * @param waiting whether a report of it waits
 */
export function actionsFor(kind: SubjectKind, taken: boolean, waiting: boolean): ModerationAction[] {
  const [take, giveBack] = POSSIBLE[kind];
  return [taken ? giveBack : take, ...(waiting ? (["DISMISS"] as const) : [])];
}
