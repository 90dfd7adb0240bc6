import { KINDS } from "@/lib/corrections/model";
import { env } from "@/lib/platform/env";
import { ratingOf } from "@/lib/verdicts/model";
import { addressOf, claimAddress } from "./addresses";
import { correctionAddress, correctionText } from "./correction-words";
import type { CorrectionsPage } from "./corrections";
import { explain } from "./explain";
import { listClaims } from "./list";
import { FILTERS, type ListQuery, listHref } from "./list-query";
import type { ClaimSummary, HistoryEntry, PublicClaim, PublicConsensus, PublicVerdict } from "./model";
import type { PublicCorrection } from "./public-correction";
import { isolated, type Outcome, outcomeWords } from "./words";

/** What can be subscribed to, whatever the format. All of it is text. */
export type Feed = {
  /** Path of the page that shows the same; `feedsOf` says where its feeds are. */
  page: string;
  title: string;
  /** ISO 8601. */
  changed: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Stays the same whatever becomes of the entry. */
  id: string;
  url: string;
  title: string;
  text: string;
  changed: string;
};

const ENTRIES = 50;
const NEVER = "1970-01-01T00:00:00.000Z";

/** The claims that a query finds, the latest outcomes first, as the list has them. */
export async function getFeed(query: ListQuery): Promise<Feed> {
  const { claims } = await listClaims({ ...query, cursor: null }, ENTRIES);
  const page = listHref(query);
  const filtered = page !== "/claims";
  return feedOf({
    page: filtered ? page : "/",
    title: filtered ? `Claims: ${filtersIn(query)}` : "Claims",
    entries: claims.map(claimEntry),
  });
}

/** What became of one claim: an entry for each of its outcomes and corrections, newest first. */
export function claimFeed(
  claim: PublicClaim,
  history: HistoryEntry[],
  corrections: PublicCorrection[] = [],
): Feed {
  const page = `/claims/${claim.slug}`;
  const outcomes = history.map((one, index) => ({
    id: `${addressOf(page)}/history#${one.at}`,
    url: index === 0 ? addressOf(page) : `${addressOf(page)}/history`,
    title: titleOf(one, claim.statement),
    text:
      index === 0 ? [textOf(claim.consensus), ...claim.verdicts.map(verdictText)].join("\n\n") : textOf(one),
    changed: index === 0 ? changeOf(claim.consensus) : one.at,
  }));
  const entries = [...outcomes, ...corrections.map(correctionEntry)].sort((a, b) =>
    b.changed.localeCompare(a.changed),
  );
  return feedOf({ page, title: isolated(claim.statement), entries });
}

/** What was corrected of all claims, the latest first. */
export function correctionsFeed({ corrections }: CorrectionsPage): Feed {
  return feedOf({ page: "/corrections", title: "Corrections", entries: corrections.map(correctionEntry) });
}

function feedOf(given: Omit<Feed, "changed">): Feed {
  const changes = given.entries.map((one) => one.changed).sort();
  return { ...given, title: `${env().TOUCHSTONE_NAME}: ${given.title}`, changed: changes.at(-1) ?? NEVER };
}

function correctionEntry(correction: PublicCorrection): FeedEntry {
  const { at, kind, claim } = correction;
  const address = correctionAddress(correction);
  const title = `${KINDS[kind].label}. ${isolated(claim.statement)}`;
  return { id: address, url: address, title, text: correctionText(correction), changed: at };
}

function claimEntry({ slug, statement, consensus }: ClaimSummary): FeedEntry {
  return {
    id: claimAddress(slug),
    url: claimAddress(slug),
    title: titleOf(consensus, statement),
    text: textOf(consensus),
    changed: changeOf(consensus),
  };
}

function titleOf(outcome: Outcome, statement: string): string {
  return `${outcomeWords(outcome)}. ${isolated(statement)}`;
}

/** The outcome and, past quorum, what it rests on. */
function textOf(outcome: Outcome & Partial<PublicConsensus>): string {
  const { assessment, newsroomNames } = outcome;
  const because = assessment ? explain(assessment, newsroomNames ?? {}) : [];
  return [`${outcomeWords(outcome)}.`, ...because].join("\n");
}

/** When what is shown of an outcome last changed. Before quorum that is its status alone. */
function changeOf({ assessment, computedAt, changedAt }: PublicConsensus): string {
  return assessment ? computedAt : changedAt;
}

function verdictText({ reviewer, newsroom, rating, explanation }: PublicVerdict): string {
  const who = newsroom ? `${isolated(reviewer.name)}, ${isolated(newsroom.name)}` : isolated(reviewer.name);
  return `${who}: ${ratingOf(rating).label}. ${isolated(explanation)}`;
}

function filtersIn(query: ListQuery): string {
  const set = FILTERS.flatMap((filter) => {
    const value = query[filter];
    return value ? [`${filter} ${isolated(value.toLowerCase().replaceAll("_", " "))}`] : [];
  });
  return [...(query.q ? [`“${isolated(query.q)}”`] : []), ...set].join(", ");
}
