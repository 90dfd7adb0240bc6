import { schemasOf } from "./json-schemas";
import { HEADERS, KEYED, type Operation, WHY } from "./keyed-operations";
import { BODIES, KEYED_SHAPES } from "./write-shapes";

const text = { type: "string" };

/** @param slug the parameter that names the claim, where a path has one */
export function keyedPaths(slug: object): Record<string, Record<string, object>> {
  const written = (path: string, operations: Record<string, Operation>) => {
    const inPath = path.includes("{slug}") ? [slug] : [];
    return Object.fromEntries(
      Object.entries(operations).map(([method, one]) => [method, operation(one, inPath)]),
    );
  };
  return Object.fromEntries(
    Object.entries(KEYED).map(([path, operations]) => [path, written(path, operations)]),
  );
}

function operation(one: Operation, inPath: object[]) {
  const { id, summary, description, scope, headers, body, answers, errors, why } = one;
  const asked = headers.map((name) => ({ name, in: "header", schema: text, ...HEADERS[name] }));
  const failures = [...errors, 500, 503].map((status) => [status, problem(status, why?.[status])]);
  const successes = Object.entries(answers).map(([status, words]) => [
    status,
    success(words, one, Number(status)),
  ]);
  return {
    operationId: id,
    summary,
    description,
    security: [{ key: [scope] }],
    parameters: [...inPath, ...asked],
    ...(body && { requestBody: requestBody(body) }),
    responses: {
      ...Object.fromEntries(successes),
      ...Object.fromEntries(failures),
    },
  };
}

function requestBody({ shape, example }: NonNullable<Operation["body"]>) {
  const schema = { $ref: `#/components/schemas/${shape}` };
  return { required: true, content: { "application/json": { schema, example } } };
}

const MARKS = { ETag: "The revision, in quotes", Location: "Where people find it on the desk" };

function success(description: string, { shape, marked }: Operation, status: number) {
  // Only of what is made an answer says where it is.
  const isSaid = marked === "ETag" || status === 201;
  return {
    description,
    ...(isSaid && { headers: { [marked]: { description: MARKS[marked], schema: text } } }),
    content: { "application/json": { schema: { $ref: `#/components/schemas/${shape}` } } },
  };
}

function problem(status: number, why = WHY[status]) {
  const named: Record<number, string> = { 401: "WWW-Authenticate", 429: "Retry-After" };
  const header = named[status];
  return {
    description: why ?? "",
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
