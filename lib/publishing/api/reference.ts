import { STATUS_CODES } from "node:http";
import { curlOf } from "./curl";
import { openApiDocument } from "./openapi";
import { type Field, fieldsOf, nameOf, type Parameter, type Schema } from "./schema-fields";

// The OpenAPI document, put in order for a page that people read.

/** One operation of the API. */
export type Endpoint = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  /** What the key has to be made for; null where none is needed. */
  scope: string | null;
  parameters: Parameter[];
  /** Name of the schema of what is sent, and an example. */
  body: { schema: string; example: object } | null;
  answers: { status: string; words: string; schema: string | null }[];
  errors: { status: string; words: string }[];
  curl: string;
};

/** All of the API. */
export type Reference = {
  server: string;
  endpoints: Endpoint[];
  schemas: { name: string; fields: Field[] }[];
};

type Content = Record<string, { schema: Schema; example?: object }>;
type Response = { $ref?: string; description?: string; content?: Content };
type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
};
type Document = {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** The API as its OpenAPI document describes it. */
export function apiReference(): Reference {
  // As whoever fetches it has it.
  const document: Document = JSON.parse(JSON.stringify(openApiDocument()));
  const server = document.servers[0]?.url ?? "";
  const endpoints = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => endpointOf(server, path, method.toUpperCase(), one)),
  );
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => ({
    name,
    fields: fieldsOf(schema),
  }));
  return { server, endpoints, schemas };
}

function endpointOf(server: string, path: string, method: string, operation: Operation): Endpoint {
  const { operationId: id, summary, description = null, security, parameters, responses } = operation;
  const [sent] = Object.values(operation.requestBody?.content ?? {});
  const scope = Object.values(security?.[0] ?? {}).flat()[0] ?? null;
  const body = sent ? { schema: nameOf(sent.schema) ?? "", example: sent.example ?? {} } : null;
  const known = Object.entries(responses);
  return {
    id,
    method,
    path,
    summary,
    description,
    scope,
    parameters,
    body,
    answers: known.filter(([status]) => Number(status) < 400).map(answerOf),
    errors: known
      .filter(([status]) => Number(status) >= 400)
      .map(([status, one]) => ({ status, words: one.description ?? STATUS_CODES[status] ?? "" })),
    curl: curlOf({ server, path, method, parameters, body: body?.example ?? null, keyed: scope !== null }),
  };
}

function answerOf([status, { description = "", content }]: [string, Response]): Endpoint["answers"][number] {
  const [first] = Object.values(content ?? {});
  return { status, words: description, schema: first ? nameOf(first.schema) : null };
}
