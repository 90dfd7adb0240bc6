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
  isDemo: boolean;
  /** When a steward admitted it, ISO 8601 in UTC. */
  verifiedAt: string;
  /** How many people speak for it: owners, editors and reviewers. */
  members: number;
};
