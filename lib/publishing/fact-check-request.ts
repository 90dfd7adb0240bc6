import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { readNumber } from "./api/requests";
import { type Cursor, readCursor } from "./cursor";
import { readListQuery } from "./list-query";

/** What of the fact checks is asked for, with the parameters of Google's Fact Check Tools API. */
export type FactCheckSearch = {
  q: string;
  /** BCP 47; null for any. */
  languageCode: string | null;
  maxAgeDays: number | null;
  pageSize: number;
  offset: number;
  cursor: Cursor | null;
  /** Whether reviews of this site are wanted at all. */
  ours: boolean;
};

/**
 * Reads the parameters of claims:search.
 * @throws AppError invalid, which names the parameter
 */
export function readFactCheckSearch(params: URLSearchParams): FactCheckSearch {
  const site = params.get("reviewPublisherSiteFilter")?.trim().toLowerCase() ?? "";
  const query = params.get("query") ?? "";
  if (!query.trim() && !site)
    throw new AppError("invalid", "query is required, or reviewPublisherSiteFilter.");
  const { query: read, notices } = readListQuery(new URLSearchParams({ q: query }));
  const token = params.get("pageToken") ?? "";
  const cursor = readCursor(token);
  if (token && cursor?.to !== "after") notices.push("pageToken is none that this API has given out.");
  const languageCode = params.get("languageCode")?.trim() || null;
  if (languageCode && !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(languageCode))
    notices.push("languageCode has to be a BCP 47 tag.");
  if (notices.length > 0) throw new AppError("invalid", notices.join(" "));
  const number = (name: string, usual: number, max: number) =>
    readNumber(params, name, { usual, min: name === "pageSize" ? 1 : 0, max });
  return {
    q: read.q,
    languageCode,
    maxAgeDays: params.get("maxAgeDays") ? number("maxAgeDays", 0, 36_500) : null,
    pageSize: number("pageSize", 10, 100),
    offset: cursor ? 0 : number("offset", 0, 10_000),
    cursor,
    ours: !site || site.replace(/^www\./, "") === ownSite().replace(/^www\./, ""),
  };
}

/** The site under which our reviews are found. */
export function ownSite(): string {
  return new URL(env().TOUCHSTONE_URL).host;
}
