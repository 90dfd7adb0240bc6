import { connection } from "next/server";
import { answer, readTwice, standsAt } from "@/app/answers";
import { requestId } from "@/app/request";
import { databaseAnswers } from "@/lib/platform/health";
import { log } from "@/lib/platform/log";
import { expectedProblem, problemOf } from "@/lib/publishing/api/problem";

/** Any page may read, and see whether what it has is still the same. No cookie takes part. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, X-Request-Id",
};

const FAILED = "Something went wrong. The number in the header X-Request-Id stands for it in the log.";

/** What `work` gives where the answer stands at another address of the API. */
export class Elsewhere {
  constructor(readonly path: string) {}
}

/**
 * Answers a GET of the API with what `work` gives, as JSON, or with the problem that it met.
 * @param work throws AppError for what whoever wrote the request can mend
 * @param type the media type, where it is a kind of JSON that has one of its own
 */
export async function respond(
  request: Request,
  work: (url: URL) => Promise<unknown>,
  type = "application/json; charset=utf-8",
): Promise<Response> {
  await connection();
  try {
    const found = await readTwice(() => work(new URL(request.url)));
    if (found instanceof Elsewhere) return standsAt(found.path, OPEN);
    return answer(request, JSON.stringify(found), { type, headers: OPEN });
  } catch (error) {
    const expected = expectedProblem(error);
    if (expected) return withProblem(expected);
    log.error({ id: await requestId(), path: new URL(request.url).pathname, err: error }, "request failed");
    return (await databaseAnswers())
      ? withProblem(problemOf(500, FAILED))
      : withProblem(problemOf(503, "The database is away. Please try again in a moment."));
  }
}

/** Tells a browser that a page of any site may ask. */
export function allowAnybody(): Response {
  const headers = {
    ...OPEN,
    allow: METHODS,
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers });
}

/** Answers that only reading is possible here. */
export function readOnly(): Response {
  return withProblem(problemOf(405, "This address can only be read."), { allow: METHODS });
}

/** Answers that what is asked for is not made here. */
export function notOffered(detail: string): Response {
  return withProblem(problemOf(501, detail));
}

const METHODS = "GET, HEAD, OPTIONS";

function withProblem(problem: ReturnType<typeof problemOf>, headers = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...OPEN, ...headers, "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
