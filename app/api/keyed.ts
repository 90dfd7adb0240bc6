import { connection } from "next/server";
import { clientAddress, requestId } from "@/app/request";
import { answerOnce, type KeptAnswer } from "@/lib/keys/answer-once";
import { demandScope, findKey, type UsableKey } from "@/lib/keys/find-key";
import { type Scope, USES_AN_HOUR } from "@/lib/keys/model";
import { TooMany } from "@/lib/platform/errors";
import { databaseAnswers } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";
import { limit } from "@/lib/platform/rate-limit";
import { expectedProblem, problemOf, Refusal } from "@/lib/publishing/api/problem";
import { onceKeyOf, parseJson, readText } from "@/lib/publishing/api/write-requests";

// Answers of the API to a newsroom's own programs. No cookie takes part, and no page of another site may ask: there is
// no CORS header here.

const JSON_TYPE = "application/json; charset=utf-8";
const PROBLEM_TYPE = "application/problem+json";
const USES = { points: USES_AN_HOUR, seconds: 3_600 };

/** What work comes to: a body, and the mark under which it is known, where it has one. */
export type Answered = { status: number; body: object; etag?: string };
type Work<T> = (key: UsableKey, asked: T) => Promise<Answered>;

/** What sets one kind of write apart. */
type Kind = {
  /** How long its body may be, in bytes. */
  bytes?: number;
  /** The address of what it made, by what it is answered with. */
  locationOf?: (body: string) => string;
};

/** Answers a GET that needs a key. @param work throws AppError or Refusal for what whoever asked can mend */
export function respondToKey(request: Request, scope: Scope, work: Work<null>): Promise<Response> {
  return orProblem(request, async () => {
    const { status, body, etag } = toKept(await work(await keyOf(request, scope), null));
    return sent(status, body, JSON_TYPE, etag && { etag });
  });
}

/**
 * Answers a write: once for each Idempotency-Key, and in the same words when it is asked again.
 * @param work is given what the body says, and who asks from where
 */
export function respondToWrite(
  request: Request,
  scope: Scope,
  work: Work<{ body: unknown; address: string }>,
  { bytes, locationOf }: Kind = {},
): Promise<Response> {
  return orProblem(request, async () => {
    const key = await keyOf(request, scope);
    const once = onceKeyOf(request.headers);
    const text = await readText(request, bytes);
    const { method, headers } = request;
    const conditions = [headers.get("if-match") ?? "", headers.get("if-none-match") ?? ""];
    const parts = [method, new URL(request.url).pathname, ...conditions, text];
    const address = await clientAddress();
    const answer = await answerOnce({ apiKeyId: key.id, key: once, parts }, () =>
      attempt(() => work(key, { body: parseJson(text), address })),
    );
    const type = answer.status < 400 ? JSON_TYPE : PROBLEM_TYPE;
    const replayed = answer.replayed && { "idempotency-replayed": "true" };
    const location = locationOf && answer.status === 201 && { location: locationOf(answer.body) };
    const mark = answer.etag && { etag: answer.etag };
    return sent(answer.status, answer.body, type, { ...mark, ...location, ...replayed });
  });
}

/** Answers that there is no such method here. @param methods those that there are */
export function onlyBy(methods: string): Response {
  const problem = problemOf(405, `This address takes ${methods}.`);
  return sent(405, JSON.stringify(problem), PROBLEM_TYPE, { allow: methods });
}

/** The key that a request shows, if it was made for this. @throws AppError unauthenticated, forbidden, rate_limited */
async function keyOf(request: Request, scope: Scope): Promise<UsableKey> {
  const key = await findKey(request.headers.get("authorization"));
  await limit("api-key", key.id, USES);
  demandScope(key, scope);
  return key;
}

/** What work comes to, also where it is refused: that is kept as well. What time may mend is thrown. */
async function attempt(work: () => Promise<Answered>): Promise<KeptAnswer> {
  try {
    return toKept(await work());
  } catch (error) {
    const problem = expectedProblem(error);
    if (!problem || problem.status === 429) throw error;
    const current = error instanceof Refusal ? error.more.current : null;
    const etag = current ? markOf(current.revision) : null;
    return { status: problem.status, body: JSON.stringify(problem), etag };
  }
}

function toKept({ status, body, etag }: Answered): KeptAnswer {
  return { status, body: JSON.stringify(body), etag: etag ?? null };
}

/** The mark of a revision. */
export function markOf(revision: number): string {
  return `"${revision}"`;
}

async function orProblem(request: Request, answer: () => Promise<Response>): Promise<Response> {
  await connection();
  try {
    return await answer();
  } catch (error) {
    const problem = expectedProblem(error) ?? (await unexpected(request, error));
    return sent(
      problem.status,
      JSON.stringify(problem),
      PROBLEM_TYPE,
      challenge(request, problem.status, error),
    );
  }
}

/** What the header says that goes with some refusals. */
function challenge(request: Request, status: number, error: unknown): Record<string, string> {
  if (error instanceof TooMany) return { "retry-after": String(error.seconds) };
  if (status !== 401) return {};
  const shown = request.headers.has("authorization") ? ', error="invalid_token"' : "";
  return { "www-authenticate": `Bearer realm="api"${shown}` };
}

async function unexpected(request: Request, error: unknown) {
  log.error({ id: await requestId(), path: new URL(request.url).pathname, err: error }, "request failed");
  return (await databaseAnswers())
    ? problemOf(500, "Something went wrong. The number in the header X-Request-Id stands for it in the log.")
    : problemOf(503, "The database is away. Please try again in a moment.");
}

function sent(status: number, body: string, type: string, headers: object | null | ""): Response {
  return new Response(body, {
    status,
    headers: { "content-type": type, "cache-control": "no-store", ...headers },
  });
}
