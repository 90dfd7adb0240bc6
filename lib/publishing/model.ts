import type { ArticleFacts } from "@/lib/articles/model";
import type { Assessment } from "@/lib/consensus";
import type { ContactMethod } from "@/lib/desk/contact-fields";
import type { RatingName, StanceName } from "@/lib/verdicts/model";

/** Dates of events are ISO 8601 strings in UTC; dates that may be known in part are "2025", "2025-04" or "2025-04-03". */
export type Status = Assessment["status"];

export type PublicClaimant = {
  slug: string;
  name: string;
  type: "PERSON" | "ORGANIZATION";
  sameAs: string | null;
  description: string;
};

export type PublicArticle = ArticleFacts;

export type PublicAppearance = {
  article: PublicArticle;
  exact: string;
  prefix: string;
  suffix: string;
  isFirst: boolean;
  /** Of when the article's newest text is, if these words no longer stand in it. Said on the claim's own page alone. */
  changedAt?: string | null;
};

/** A claim's outcome as anybody may see it: before quorum nothing but how far it is from quorum. */
export type PublicConsensus = {
  status: Status;
  tier: Assessment["tier"];
  reason: Assessment["reason"];
  label: string[];
  newsrooms: number;
  counted: number;
  quorumMissing: Assessment["missing"]["quorum"];
  /** The whole assessment; null before quorum. Newsrooms in it are named by `newsroomNames`. */
  assessment: Assessment | null;
  /** Display name and slug of each newsroom id in the assessment; the independents' slug is null. */
  newsroomNames: Record<string, { name: string; slug: string | null }>;
  computedAt: string;
  changedAt: string;
};

export type PublicSource = {
  url: string;
  title: string;
  publisher: string;
  stance: StanceName;
  primary: boolean;
  quote: string;
  note: string;
};

export type PublicVerdict = {
  id: string;
  reviewer: { handle: string; name: string };
  newsroom: { slug: string; name: string } | null;
  rating: RatingName;
  explanation: string;
  searchNote: string;
  sources: PublicSource[];
  castBlind: boolean;
  /** The version of the claim for which it was given, or last confirmed. */
  claimVersion: number | null;
  revision: number;
  /** The later revisions of which the reviewer said what changed, the first one first. */
  revisions: { revision: number; at: string; note: string }[];
  submittedAt: string;
  updatedAt: string;
};

/** Whom a newsroom asked about a claim, and what became of it. Days are "2025-04-03". */
export type PublicContact = {
  newsroom: { slug: string; name: string };
  party: string;
  method: ContactMethod;
  askedOn: string;
  deadline: string | null;
  answeredOn: string | null;
  /** Empty where there is none, or none in words. */
  answer: string;
  /** Whether the deadline has passed without an answer. */
  overdue: boolean;
};

/** One line of a list. */
export type ClaimSummary = {
  slug: string;
  statement: string;
  claimant: { slug: string; name: string } | null;
  claimDate: string | null;
  publishers: string[];
  consensus: PublicConsensus;
};

/** Everything that a claim's public page shows. */
export type PublicClaim = {
  slug: string;
  statement: string;
  note: string | null;
  inLanguage: string;
  claimDate: string | null;
  claimant: PublicClaimant | null;
  /** How often it was worded: 1 until it is corrected. */
  version: number;
  lifecycle: "OPEN" | "DUPLICATE" | "OUT_OF_SCOPE" | "RETRACTED";
  lifecycleNote: string | null;
  /** When it was closed; null while it is open. */
  closedAt: string | null;
  duplicateOf: { slug: string; statement: string } | null;
  appearances: PublicAppearance[];
  consensus: PublicConsensus;
  /** Counted verdicts, empty before quorum. */
  verdicts: PublicVerdict[];
  /** Submitted verdicts that are not counted because they cite no source; 0 before quorum. */
  uncounted: number;
  /** Right of reply, of the newsrooms whose verdicts these are. */
  contacts: PublicContact[];
  /** Verdicts that a steward has voided and that would have been submitted; 0 before quorum. */
  voided: number;
  /** Whether any of its verdicts is demonstration data. */
  isDemo: boolean;
  updatedAt: string;
};

/** One outcome in a claim's history, newest first in lists. */
export type HistoryEntry = {
  at: string;
  status: Status;
  tier: Assessment["tier"];
  reason: Assessment["reason"];
  label: string[];
  newsrooms: number;
  counted: number;
  range90: [number, number] | null;
  /** What caused it, e.g. "verdict.submitted"; null for the first. */
  cause: string | null;
};
