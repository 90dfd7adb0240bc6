import { schemasOf } from "./json-schemas";
import { HEADERS, KEYED, type Operation, WHY } from "./keyed-operations";
import { BODIES, KEYED_SHAPES } from "./write-shapes";

const text = { type: "string" };

/** @param slug the parameter that names the claim */
export function keyedPaths(slug: object): Record<string, Record<string, object>> {
  const written = (operations: Record<string, Operation>) =>
    Object.fromEntries(Object.entries(operations).map(([method, one]) => [method, operation(one, slug)]));
  return Object.fromEntries(Object.entries(KEYED).map(([path, operations]) => [path, written(operations)]));
}

function operation(
  { id, summary, description, scope, headers, body, answers, errors }: Operation,
  slug: object,
) {
  const asked = headers.map((name) => ({ name, in: "header", schema: text, ...HEADERS[name] }));
  const failures = [...errors, 500, 503].map((status) => [status, problem(status)]);
  return {
    operationId: id,
    summary,
    description,
    security: [{ key: [scope] }],
    parameters: [slug, ...asked],
    ...(body && { requestBody: requestBody(body) }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, words]) => [status, success(words)])),
      ...Object.fromEntries(failures),
    },
  };
}

function requestBody({ shape, example }: NonNullable<Operation["body"]>) {
  const schema = { $ref: `#/components/schemas/${shape}` };
  return { required: true, content: { "application/json": { schema, example } } };
}

function success(description: string) {
  return {
    description,
    headers: { ETag: { description: "The revision, in quotes", schema: text } },
    content: { "application/json": { schema: { $ref: "#/components/schemas/OwnVerdict" } } },
  };
}

function problem(status: number) {
  const named: Record<number, string> = { 401: "WWW-Authenticate", 429: "Retry-After" };
  const header = named[status];
  return {
    description: WHY[status] ?? "",
    ...(header && { headers: { [header]: { schema: text } } }),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/DetailedProblem" } } },
  };
}

export const SECURITY = {
  key: {
    type: "http",
    scheme: "bearer",
    description:
      "A key that an owner of a newsroom has made on its page “Keys”. It acts in that person’s name, for that newsroom, as long as they belong to it; its scopes say for what.",
  },
};

/** The schemas of what is sent and answered there. */
export function keyedSchemas(): Record<string, object> {
  return { ...schemasOf(KEYED_SHAPES, "output"), ...schemasOf(BODIES, "input") };
}
