import { RATINGS, type RatingName } from "@/lib/verdicts/model";
import { type Cursor, readCursor } from "./cursor";
import type { Status } from "./model";

/** The filters of the list of claims, in the order in which addresses name them. */
export const FILTERS = ["status", "rating", "claimant", "publisher", "article"] as const;
export type Filter = (typeof FILTERS)[number];

/** What the list is asked for; null where a filter is not set. */
export type ListQuery = {
  /** Text to search for; empty for everything. */
  q: string;
  status: Status | null;
  rating: RatingName | null;
  /** Slug. */
  claimant: string | null;
  /** Name, as articles state it. */
  publisher: string | null;
  /** Slug. */
  article: string | null;
  cursor: Cursor | null;
};

const STATUSES: readonly Status[] = [
  "CONSENSUS",
  "PROVISIONAL",
  "CONTESTED",
  "UNVERIFIABLE",
  "MISSING_CONTEXT",
  "UNDER_REVIEW",
  "INSUFFICIENT_EVIDENCE",
  "UNREVIEWED",
];

/** The longest search, in UTF-16 code units, and its most words: each unknown word costs a search of its own. */
export const SEARCH_LIMITS = { characters: 200, words: 12 };

const KEYS = ["q", ...FILTERS, "cursor"] as const;
// One more than any value may have, so that whoever reads it still sees that it was too long.
const LONGEST = 501;

/** A query string's parameters that the list knows, in one fixed order, without empty ones, each cut to a bounded length. */
export function canonicalParams(given: URLSearchParams): URLSearchParams {
  const pairs = KEYS.map((key) => [key, (given.get(key) ?? "").trim().slice(0, LONGEST).toWellFormed()]);
  return new URLSearchParams(pairs.filter(([, value]) => value !== ""));
}

/**
 * Reads the list's query string. Nothing in it is an error: what cannot be used is left out, and `notices` says so,
 * one sentence each.
 */
export function readListQuery(given: URLSearchParams): { query: ListQuery; notices: string[] } {
  const notices: string[] = [];
  const params = canonicalParams(given);
  const choice = <T extends string>(filter: "status" | "rating", of: readonly T[]): T | null => {
    const value = params.get(filter);
    const name = of.find((one) => one === value?.toUpperCase().replaceAll("-", "_"));
    if (value && !name) notices.push(`There is no such ${filter}; that filter was left out.`);
    return name ?? null;
  };
  const cursor = readCursor(params.get("cursor"));
  if (params.has("cursor") && !cursor)
    notices.push("This page link is no longer valid. The list starts from its first page.");
  const query = {
    q: readSearch(params.get("q") ?? "", notices),
    status: choice("status", STATUSES),
    rating: choice(
      "rating",
      RATINGS.map((one) => one.name),
    ),
    claimant: storedText(params.get("claimant")),
    publisher: storedText(params.get("publisher")),
    article: storedText(params.get("article")),
    cursor,
  };
  return { query, notices };
}

/** The list's address for a query: the same one for the same query, whatever was typed. */
export function listHref(query: Partial<Omit<ListQuery, "cursor">>, cursor: string | null = null): string {
  const written = {
    ...query,
    status: query.status && inAddress(query.status),
    rating: query.rating && inAddress(query.rating),
    cursor,
  };
  const pairs = KEYS.map((key) => [key, written[key] ?? ""]);
  const params = new URLSearchParams(pairs.filter(([, value]) => value !== ""));
  return params.size > 0 ? `/claims?${params}` : "/claims";
}

/** A status or rating as addresses write it: "under-review". */
export function inAddress(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

function readSearch(given: string, notices: string[]): string {
  const { characters, words } = SEARCH_LIMITS;
  if (given.length > characters)
    notices.push(`Only the first ${characters} characters of the search were used.`);
  const text = given
    .slice(0, characters)
    .toWellFormed()
    .normalize("NFC")
    // Controls, and the invisible characters that change the order in which text is read.
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, " ");
  const typed = text.split(/\s+/u).filter(Boolean);
  if (typed.length > words) notices.push(`Only the first ${words} words of the search were used.`);
  return typed.slice(0, words).join(" ");
}

/** Text that PostgreSQL can compare: it holds no null character. */
function storedText(value: string | null): string | null {
  return value?.replaceAll("\0", "\uFFFD") ?? null;
}
