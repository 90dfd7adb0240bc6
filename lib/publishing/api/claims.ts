import type { z } from "zod";
import { RULE_VERSION } from "@/lib/consensus";
import { claimAddress } from "../addresses";
import type { PublicAppearance, PublicClaim, PublicConsensus, PublicVerdict } from "../model";
import type { claim } from "./shapes";

type ApiClaim = z.infer<typeof claim>;

/** What of a claim the API shows. */
export type ApiSource = Pick<
  PublicClaim,
  | "slug"
  | "statement"
  | "claimant"
  | "claimDate"
  | "inLanguage"
  | "lifecycle"
  | "appearances"
  | "consensus"
  | "updatedAt"
> & {
  verdicts: Pick<
    PublicVerdict,
    | "reviewer"
    | "newsroom"
    | "rating"
    | "explanation"
    | "searchNote"
    | "sources"
    | "castBlind"
    | "revision"
    | "submittedAt"
    | "updatedAt"
  >[];
};

/** A claim as the API has it. */
export function toApiClaim(given: ApiSource): ApiClaim {
  const { slug, statement, claimant, claimDate, inLanguage, lifecycle, consensus, updatedAt } = given;
  return {
    slug,
    url: claimAddress(slug),
    text: statement,
    claimant: claimant && {
      name: claimant.name,
      type: claimant.type === "PERSON" ? "Person" : "Organization",
      ...(claimant.sameAs && { sameAs: claimant.sameAs }),
    },
    claimDate,
    inLanguage,
    state: lifecycle,
    appearances: given.appearances.map(toApiAppearance),
    consensus: toApiConsensus(consensus),
    verdicts: given.verdicts.map(toApiVerdict),
    updatedAt: [updatedAt, consensus.computedAt].sort().at(-1) ?? updatedAt,
  };
}

function toApiAppearance({
  article,
  exact,
  prefix,
  suffix,
}: PublicAppearance): ApiClaim["appearances"][number] {
  const { url, headline, publisher, datePublished } = article;
  return { article: { url, headline, publisher, datePublished }, quote: { exact, prefix, suffix } };
}

function toApiConsensus(given: PublicConsensus): ApiClaim["consensus"] {
  const { status, tier, reason, label, newsrooms, counted, quorumMissing, assessment, computedAt } = given;
  return {
    status,
    tier,
    reason,
    label,
    range90: assessment?.range90 ? [...assessment.range90] : null,
    agreement: assessment?.L?.value ?? null,
    newsrooms,
    counted,
    quorumMissing,
    paramsVersion: RULE_VERSION,
    computedAt,
  };
}

function toApiVerdict(given: ApiSource["verdicts"][number]): ApiClaim["verdicts"][number] {
  const { reviewer, newsroom, sources } = given;
  const { rating, explanation, searchNote, castBlind, revision, submittedAt, updatedAt } = given;
  return {
    reviewer: { handle: reviewer.handle, name: reviewer.name },
    newsroom: newsroom && { slug: newsroom.slug, name: newsroom.name },
    rating,
    explanation,
    searchNote,
    sources: sources.map(({ url, title, publisher, stance, primary, quote, note }) => ({
      url,
      title,
      publisher,
      stance,
      primary,
      quote,
      note,
    })),
    castBlind,
    revision,
    submittedAt,
    updatedAt,
  };
}
