import type { Facets } from "@/lib/publishing/facets";
import type { Filter, ListQuery } from "@/lib/publishing/list-query";
import type { Status } from "@/lib/publishing/model";
import { RATINGS } from "@/lib/verdicts/model";

/** What each filter is called. */
export const FILTER_NAMES: Record<Filter, string> = {
  status: "Status",
  rating: "Rating",
  claimant: "Said by",
  publisher: "Published by",
  article: "Article",
};

/** What each status is called among the others. */
export const STATUS_NAMES: Record<Status, string> = {
  CONSENSUS: "Consensus",
  PROVISIONAL: "Provisional",
  CONTESTED: "Contested",
  UNVERIFIABLE: "Unverifiable",
  MISSING_CONTEXT: "Missing context",
  UNDER_REVIEW: "Under review",
  INSUFFICIENT_EVIDENCE: "Not enough evidence yet",
  UNREVIEWED: "Not reviewed yet",
};

const FIXED: Partial<Record<Filter, Map<string, string>>> = {
  status: new Map(Object.entries(STATUS_NAMES)),
  rating: new Map(RATINGS.map(({ name, label }) => [name, label])),
};

/** What a filter's value is called; the value itself where nothing names it. */
export function valueName(filter: Filter, value: string, facets: Facets): string {
  const listed = facets[filter].find((one) => one.value === value)?.label;
  return FIXED[filter]?.get(value) ?? listed ?? value;
}

/** A filter's values with their counts, in the order in which they are offered; the chosen one is always there. */
export function choices(filter: Filter, query: ListQuery, facets: Facets) {
  const chosen = query[filter];
  const counted = new Map(facets[filter].map((one) => [one.value, one.count]));
  const values = FIXED[filter]
    ? [...FIXED[filter].keys()].filter((one) => counted.has(one))
    : [...counted.keys()];
  if (chosen && !values.includes(chosen)) values.push(chosen);
  return values.map((value) => ({
    value,
    name: valueName(filter, value, facets),
    count: counted.get(value) ?? 0,
  }));
}
