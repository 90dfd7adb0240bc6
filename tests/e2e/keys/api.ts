import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { keyedProblems } from "@/tests/support/openapi";

const SITE = `http://localhost:${process.env.E2E_PORT}`;
const PATH = "/api/v1/claims/{slug}/verdict";

/** A body that counts. */
export const BODY = {
  rating: "FALSE",
  explanation: "The treaty says otherwise.",
  sources: [{ url: "https://documents.example/treaty", stance: "REFUTES" }],
};

type Asked = {
  method?: string;
  slug: string;
  key?: string | undefined;
  once?: string | null;
  headers?: Record<string, string>;
  body?: unknown;
};

export type Answered = { status: number; headers: Headers; body: Record<string, unknown>; text: string };

/**
 * Asks for one's verdict, or writes it, as a program would; whatever is answered is held against the OpenAPI document.
 * @param once the Idempotency-Key; a new one when left out, none where it is null
 */
export async function ask({ method = "GET", slug, key, once, headers = {}, body }: Asked): Promise<Answered> {
  const writes = method !== "GET";
  const answer = await fetch(`${SITE}${PATH.replace("{slug}", slug)}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(writes && { "content-type": "application/json" }),
      ...(writes && once !== null && { "idempotency-key": once ?? randomUUID() }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const { status } = answer;
  const type = answer.headers.get("content-type");
  const parsed = JSON.parse(text);
  expect(keyedProblems({ method, path: PATH, status, type, body: parsed }), text).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  if (status === 401) expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
  return { status, headers: answer.headers, body: parsed, text };
}

/** Gives a first verdict. */
export const give = (given: Omit<Asked, "method">) =>
  ask({ method: "PUT", headers: { "if-none-match": "*" }, body: BODY, ...given });
