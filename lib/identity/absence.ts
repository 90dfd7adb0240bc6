import { dayOf, today } from "@/lib/platform/days";

/** The last day of an absence that is not over, "2025-04-03"; null where there is none. */
export function absentUntil(awayUntil: Date | null): string | null {
  const day = awayUntil && dayOf(awayUntil);
  return day && day >= today() ? day : null;
}
