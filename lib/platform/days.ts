/** The day of an instant, in UTC: "2025-04-03". */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Today, in UTC. */
export function today(): string {
  return dayOf(new Date());
}
