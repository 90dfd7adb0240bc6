import { z } from "zod";
import { KIND_NAMES } from "@/lib/corrections/model";
import { AppError } from "@/lib/platform/errors";
import { isDay } from "../digests";
import { type ListQuery, readListQuery } from "../list-query";

const MOST = 100;
const USUAL = 20;

/** How many are asked for; the usual number where none is named. @throws AppError invalid */
function readLimit(params: URLSearchParams): number {
  return readNumber(params, "limit", { usual: USUAL, min: 1, max: MOST });
}

/** A whole number among the parameters. @throws AppError invalid, which names it */
export function readNumber(
  params: URLSearchParams,
  name: string,
  { usual, min, max }: { usual: number; min: number; max: number },
): number {
  const given = params.get(name) ?? "";
  if (given === "") return usual;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new AppError("invalid", `${name} has to be a whole number from ${min} to ${max}.`);
}

/**
 * What of the claims is asked for. Unlike the page, which leaves out what it cannot use and says so, the API refuses.
 * @throws AppError invalid
 */
export function readClaimsRequest(params: URLSearchParams): { query: ListQuery; limit: number } {
  const { query, notices } = readListQuery(params);
  if (notices.length > 0) throw new AppError("invalid", notices.join(" "));
  return { query, limit: readLimit(params) };
}

/** What of the articles is asked for. @throws AppError invalid */
export function readArticlesRequest(params: URLSearchParams): { limit: number; after: string | null } {
  return { limit: readLimit(params), after: readIdCursor(params) };
}

/** What of the corrections is asked for. @throws AppError invalid */
export function readCorrectionsRequest(params: URLSearchParams) {
  const given = params.get("kind") || null;
  const kind = KIND_NAMES.find((one) => one === given) ?? null;
  if (given !== null && kind === null)
    throw new AppError("invalid", `kind has to be one of ${KIND_NAMES.join(", ")}.`);
  return { kind, limit: readLimit(params), before: readIdCursor(params) };
}

/** A cursor that is the id of the last one of the page before. @throws AppError invalid */
function readIdCursor(params: URLSearchParams): string | null {
  const cursor = params.get("cursor") || null;
  if (cursor && !z.uuid().safeParse(cursor).success) throw noCursor();
  return cursor;
}

/** What is said of a cursor that was not given out. */
export function noCursor(): AppError {
  return new AppError("invalid", "cursor is none that this API has given out.");
}

/** What of the daily digests is asked for. @throws AppError invalid */
export function readDigestsRequest(params: URLSearchParams): { limit: number; before: string | null } {
  const before = params.get("cursor") || null;
  if (before && !isDay(before)) throw new AppError("invalid", "cursor is none that this API has given out.");
  return { limit: readLimit(params), before };
}
