import { createRequire } from "node:module";
import schema from "jsonfeed-schema";

const load = createRequire(import.meta.resolve("@seriousme/openapi-schema-validator"));
const Ajv = load("ajv").default;
const addFormats = load("ajv-formats").default;
const check = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);

/** What is wrong with a JSON Feed by the schema of the package "jsonfeed-schema"; null where nothing is. */
export function jsonFeedProblems(feed: unknown): unknown {
  return check(feed) ? null : check.errors;
}
