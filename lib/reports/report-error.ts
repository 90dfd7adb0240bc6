import type pg from "pg";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { parsedReport, receiveReport, type TypedReport } from "./receive-report";

const HOUR = 60 * 60;
/** How many reports are taken within an hour: from one network, and on one claim from everywhere. */
export const TAKEN = { fromNetwork: 10, onClaim: 30 };

/**
 * Takes a reader's report of an error on a claim's page, so many within an hour. What is not right yet is not counted.
 * @param address the reader's network address, of which only the rate limit keeps a keyed hash for an hour
 * @returns the token of the private link
 * @throws AppError not_found, invalid by field, rate_limited
 */
export async function reportError(
  typed: TypedReport,
  { address, pool }: { address: string; pool?: pg.Pool },
): Promise<string> {
  parsedReport(typed);
  const [network, claim] = [TAKEN.fromNetwork, TAKEN.onClaim];
  await limit("error-report-network", networkOf(address), { points: network, seconds: HOUR }, pool);
  await limit("error-report-claim", typed.slug, { points: claim, seconds: HOUR }, pool);
  return receiveReport(typed);
}
