import { db } from "@/lib/platform/db";
import { type Heads, heads, headsOfDay } from "@/lib/record/heads";

/** The heads as they stand now, as text; each stretch is of the moment it is read in. */
export function headLinesNow(): AsyncGenerator<string> {
  return linesOf(heads());
}

/** The heads as they stood at the end of a day that has a digest, as text. */
export function headLinesOf({ day, prev }: { day: string; prev: string }): AsyncGenerator<string> {
  return linesOf(headsOfDay(day, prev));
}

async function* linesOf(all: AsyncGenerator<Heads>): AsyncGenerator<string> {
  for await (const { lines } of all) yield lines;
}

/** Another text whenever a head is another: entries are only ever added. */
export async function stateOfHeads(): Promise<string> {
  return String(await db().recordEntry.count());
}
