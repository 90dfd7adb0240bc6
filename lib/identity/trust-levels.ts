/** How far an account is trusted, from what it has done: nobody sets it. */
export type Trust = "new" | "established" | "trusted";

/** What the level depends on. */
export type TrustFacts = {
  ageDays: number;
  /** Verdicts of the account that stand, with a source. */
  verdicts: number;
  /** Verdicts of the account that a steward has voided, and that are still void. */
  voided: number;
  /** Whether it belongs to a newsroom that a steward has admitted. */
  inVerifiedNewsroom: boolean;
  isSteward: boolean;
};

export const TRUST: Record<Trust, { label: string; means: string }> = {
  new: { label: "New", means: "every account at first" },
  established: {
    label: "Established",
    means:
      "a member of an admitted newsroom, or a week old with three verdicts that stand; none of them voided",
  },
  trusted: {
    label: "Trusted",
    means: "a month old with twenty verdicts that stand and none voided, or a steward",
  },
};

/** What is limited: attempts within an hour by one account, at each level of trust. */
export const ALLOWED = {
  report: { label: "Reports", new: 6, established: 30, trusted: 120 },
  verdict: { label: "Verdicts", new: 20, established: 120, trusted: 480 },
  comment: { label: "Comments", new: 20, established: 120, trusted: 480 },
  invitation: { label: "Invitations", new: 5, established: 30, trusted: 120 },
} as const satisfies Record<string, { label: string } & Record<Trust, number>>;

export type LimitedAction = keyof typeof ALLOWED;

/** All accounts of one level at one network address have so many times what one account has. */
export const AT_ONE_ADDRESS = 5;

/** The level that follows from the facts. */
export function levelOf(facts: TrustFacts): Trust {
  const { ageDays, verdicts, voided, inVerifiedNewsroom, isSteward } = facts;
  if (isSteward) return "trusted";
  if (voided > 0) return "new";
  if (ageDays >= 30 && verdicts >= 20) return "trusted";
  return inVerifiedNewsroom || (ageDays >= 7 && verdicts >= 3) ? "established" : "new";
}
