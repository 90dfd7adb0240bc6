import { AsyncLocalStorage } from "node:async_hooks";
import { attachment } from "@/lib/platform/attachment";
import { buildId } from "@/lib/platform/build-id";
import { isKnown, markOf } from "@/lib/platform/conditional";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";

/** As for pages (next.config.ts): asked for again each time, by shared caches after a second. */
const FRESH = "public, max-age=0, s-maxage=1, must-revalidate";

type Given = { type: string; headers?: Record<string, string> };
type Streamed = {
  type: string;
  /** Another text whenever the body would be another. */
  state: string;
  /** The name under which a browser saves it; without one it is shown. */
  file?: string;
};

/**
 * Reads as a page of next does: what fails is tried once more. A busy moment is no reason to answer that there is
 * nothing.
 */
export async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    return read();
  }
}

/** Answers with a body, or with 304 where whoever asks has it already. */
export function answer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, headers }: Given,
): Response {
  const etag = markOf(body);
  const common = { ...headers, etag, "cache-control": FRESH };
  if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, "content-type": type } });
}

/**
 * Answers with a body that is written while it is sent, no faster than it is taken. Nothing of it is read where whoever
 * asks has it already, or wants the headers alone.
 */
export async function streamed(
  request: Request,
  pieces: AsyncGenerator<string>,
  { type, state, file }: Streamed,
): Promise<Response> {
  const { TOUCHSTONE_URL, TOUCHSTONE_NAME, TOUCHSTONE_LICENSE } = env();
  const { pathname } = new URL(request.url);
  const writer = [buildId(), TOUCHSTONE_URL, TOUCHSTONE_NAME, TOUCHSTONE_LICENSE];
  const etag = markOf([...writer, pathname, state].join("\n"));
  const common = { etag, "cache-control": FRESH };
  if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers: common });
  const saved = file && { "content-disposition": attachment(file) };
  const headers = { ...common, "content-type": type, ...saved };
  return new Response(request.method === "HEAD" ? null : await bodyOf(pieces), { headers });
}

/** The pieces, each asked for when there is room for it; none any more once the reader has gone. */
async function bodyOf(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  // Pieces are asked for when the handler has returned; what they read is kept as if it still ran.
  const inRequest = AsyncLocalStorage.snapshot();
  // The first one is awaited: where it fails there is still a status to say so.
  let next = pieces.next();
  await next;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await next;
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
      next = inRequest(() => pieces.next());
      // Whoever stops reading leaves it unread.
      next.catch(() => {});
    },
    cancel: () => void pieces.return(undefined),
  });
}

/** Answers that what is asked for stands at another address of this site, for as long as it does. */
export function standsAt(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 308, headers: { ...headers, location: path, "cache-control": FRESH } });
}

/** Answers that there is nothing here, in words. */
export function nothingHere(headers: Record<string, string> = {}): Response {
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { ...headers, ...type },
  });
}
