const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the moment that an address asks about (`?at=`): an ISO 8601 instant with Z or an offset, or a day, which
 * stands for its end in UTC. In a query string "+" is a space, so that a space before the offset is read as one.
 * @returns null where it is none, a day that no calendar has among them
 */
export function readInstant(text: string): Date | null {
  const written = text.trim().replace(/ (?=\d{2}:\d{2}$)/, "+");
  const day = written.slice(0, 10);
  if (!isDay(day)) return null;
  if (DAY.test(written)) return new Date(`${day}T23:59:59.999Z`);
  if (!INSTANT.test(written)) return null;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The address of a claim as it stood at a moment. @param iso an instant, or a day */
export function momentPath(slug: string, iso: string): string {
  return `/claims/${slug}?at=${iso}`;
}

/** Whether the calendar has it: V8 takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
