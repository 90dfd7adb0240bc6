import { z } from "zod";
import { FACT_NAMES, type FactName, type FoundFacts, type Origin } from "./model";

const ORIGINS = [
  "json-ld",
  "open-graph",
  "meta",
  "time",
  "canonical",
  "title",
  "text",
  "file",
  "address",
  "typed",
] as const satisfies Origin[];

/** Where a fact was found; `by` is the id of whoever typed it. */
export type KnownOrigin = { origin: Origin; by?: string | undefined };
/** Where each fact of an article was found. What is missing was set up, or is not known. */
export type Origins = { [Name in FactName]?: KnownOrigin };

const schema = z.partialRecord(
  z.enum(FACT_NAMES),
  z.object({ origin: z.enum(ORIGINS), by: z.string().optional() }),
);

/** The origins that `Article.origins` holds; none for what this file has not written. */
export function readOrigins(stored: unknown): Origins {
  return schema.safeParse(stored).data ?? {};
}

/** The origins of facts that came with an article. @param by the id of whoever brought it */
export function originsOf(facts: FoundFacts, by: string): Origins {
  const known = Object.entries(facts).map(([name, { origin }]) => [
    name,
    origin === "typed" ? { origin, by } : { origin },
  ]);
  return Object.fromEntries(known);
}
