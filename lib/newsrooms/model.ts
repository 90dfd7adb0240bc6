import { z } from "zod";
import type { Role } from "@/lib/policy";

/** What anybody may know of a newsroom that takes part. */
export type NewsroomFacts = {
  slug: string;
  name: string;
  description: string;
  url: string | null;
  /** ISO 3166-1 alpha-2, or null where it is not stated. */
  country: string | null;
  /** BCP 47 tags. */
  languages: string[];
  /** Where it says how it corrects itself, and how it works. */
  correctionsUrl: string | null;
  methodologyUrl: string | null;
  isDemo: boolean;
  /** When a steward admitted it, ISO 8601 in UTC. */
  verifiedAt: string;
  /** How many people speak for it: owners, editors and reviewers. */
  members: number;
};

/** The roles in a newsroom, from the one that may do most. */
export const NEWSROOM_ROLES = ["OWNER", "EDITOR", "REVIEWER", "OBSERVER"] as const satisfies Role[];

/** What each role is there for. */
export const ROLE_WORDS: Record<Role, { label: string; description: string }> = {
  OWNER: { label: "Owner", description: "Sees to people and settings, and may do all that an editor may." },
  EDITOR: { label: "Editor", description: "Assigns claims, signs verdicts off and gives verdicts." },
  REVIEWER: { label: "Reviewer", description: "Gives verdicts and works on the board." },
  OBSERVER: { label: "Observer", description: "Reads the desk and changes nothing." },
};

/** What a newsroom may have its people told of. */
export type Occasion = "AWAITING_SIGN_OFF" | "OVERDUE" | "MEMBERSHIP" | "ADMISSION";

/** Every occasion, in words, with the roles that are told unless the newsroom chooses others. */
export const OCCASIONS: Record<Occasion, { label: string; told: readonly Role[] }> = {
  AWAITING_SIGN_OFF: { label: "A verdict waits for sign-off", told: ["OWNER", "EDITOR"] },
  OVERDUE: { label: "A claim is overdue", told: ["OWNER", "EDITOR"] },
  MEMBERSHIP: { label: "Somebody joins or leaves", told: ["OWNER"] },
  ADMISSION: { label: "The newsroom’s admission changes", told: NEWSROOM_ROLES },
};

export const OCCASION_NAMES = Object.keys(OCCASIONS) as Occasion[];

const audienceSchema = z.partialRecord(z.string(), z.array(z.enum(NEWSROOM_ROLES)));

/**
 * The roles that are told of an occasion.
 * @param audience a newsroom's choice, as it is stored; where it says nothing the default holds
 */
export function audienceOf(audience: unknown, occasion: Occasion): readonly Role[] {
  return audienceSchema.safeParse(audience).data?.[occasion] ?? OCCASIONS[occasion].told;
}

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7;

/** Where a newsroom stands with the stewards. */
export type AdmissionState = "PENDING" | "ADMITTED" | "DECLINED" | "REVOKED";

/** What a steward can decide: from which state it leads where. */
export const DECISIONS = {
  ADMIT: { from: "PENDING", to: "ADMITTED" },
  DECLINE: { from: "PENDING", to: "DECLINED" },
  REVOKE: { from: "ADMITTED", to: "REVOKED" },
} as const satisfies Record<string, { from: AdmissionState; to: AdmissionState }>;

export type Decision = keyof typeof DECISIONS;
