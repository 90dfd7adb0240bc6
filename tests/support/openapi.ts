import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Validator } from "@seriousme/openapi-schema-validator";
import { openApiDocument } from "@/lib/publishing/api/openapi";
import type { Shape } from "@/lib/publishing/api/shapes";

// The JSON Schema implementation by which the validator judges the document judges the answers, too.
const load = createRequire(import.meta.resolve("@seriousme/openapi-schema-validator"));
const Ajv2020 = load("ajv/dist/2020.js").default;
const addFormats = load("ajv-formats").default;

type Check = ((body: unknown) => boolean) & { errors?: unknown };

/** The document as whoever fetches it has it. */
const written = JSON.parse(JSON.stringify(openApiDocument()));
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(written, "api");

/** What is wrong with an OpenAPI document; null where nothing is. */
export async function documentProblems(document: unknown = written): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(document as Record<string, unknown>);
  return valid ? null : errors;
}

/** What of an answer the document speaks of. */
type Answered = { method: string; path: string; status: number; type: string | null; body: unknown };

/**
 * What is wrong with an answer of an operation that needs a key, by the document: a status that it does not name,
 * another type, or another shape; null where nothing is.
 * @param path as the document has it: "/api/v1/claims/{slug}/verdict"
 */
export function keyedProblems({ method, path, status, type, body }: Answered): unknown {
  const content = written.paths[path]?.[method.toLowerCase()]?.responses[status]?.content;
  if (!content) return `${method} ${path} does not answer ${status}`;
  const schema = content[type?.split(";")[0] ?? ""]?.schema;
  if (!schema) return `${method} ${path} does not answer ${status} with ${type}`;
  const check: Check = ajv.getSchema(`api${schema.$ref}`);
  return check(body) ? null : check.errors;
}

/** What is wrong with an answer; null where nothing is. @param shape its name in the document */
export function answerProblems(body: unknown, shape: Shape): unknown {
  const check: Check = ajv.getSchema(`api#/components/schemas/${shape}`);
  return check(JSON.parse(JSON.stringify(body))) ? null : check.errors;
}

const isProblem: Check = ajv.compile(JSON.parse(readFileSync("tests/support/schemas/problem.json", "utf8")));

/** What is wrong with a problem by RFC 9457's own schema; null where nothing is. */
export function problemProblems(body: unknown): unknown {
  return isProblem(body) ? null : isProblem.errors;
}
