import { listClaims } from "./list";
import type { ListQuery } from "./list-query";
import type { ClaimSummary } from "./model";

/** What to offer where nothing matches: claims that come close, and in which way. */
export type Closest = { claims: ClaimSummary[]; total: number; by: "search alone" | "some words" };

/** The closest matches to a query that nothing matches; null where nothing is close. */
export async function closestClaims(query: ListQuery): Promise<Closest | null> {
  const searchAlone = { ...query, ...NO_FILTERS };
  if (Object.keys(NO_FILTERS).some((key) => query[key as keyof ListQuery] !== null)) {
    const { claims, total } = await listClaims(searchAlone, OFFERED);
    if (total > 0) return { claims, total, by: "search alone" };
  }
  if (query.q === "") return null;
  const { claims, total } = await listClaims(searchAlone, OFFERED, "some");
  return total > 0 ? { claims, total, by: "some words" } : null;
}

const OFFERED = 3;

const NO_FILTERS = {
  status: null,
  rating: null,
  claimant: null,
  publisher: null,
  article: null,
  cursor: null,
};
