import { AsyncLocalStorage } from "node:async_hooks";
import { attachment } from "@/lib/platform/attachment";
import { isKnown, markOf } from "@/lib/platform/conditional";
import { AppError } from "@/lib/platform/errors";

/** As for pages (next.config.ts): asked for again each time, by shared caches after a second. */
const FRESH = "public, max-age=0, s-maxage=1, must-revalidate";

type Given = {
  type: string;
  /** When what is answered last changed, ISO 8601. */
  changed?: string | null;
  headers?: Record<string, string>;
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
  { type, changed = null, headers }: Given,
): Response {
  const etag = markOf(body);
  const modified = changed && { "last-modified": new Date(changed).toUTCString() };
  const common = { ...headers, ...modified, etag, "cache-control": FRESH };
  if (isKnown(request.headers, etag, changed)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, "content-type": type } });
}

/**
 * Answers with a body that is written while it is sent, no faster than it is taken.
 * @param file the name under which a browser saves it; without one it is shown
 */
export async function streamed(
  pieces: AsyncGenerator<string>,
  type: string,
  file?: string,
): Promise<Response> {
  const encoder = new TextEncoder();
  // Pieces are asked for when the handler has returned; what they read is kept as if it still ran.
  const inRequest = AsyncLocalStorage.snapshot();
  // The first one is awaited: where it fails there is still a status to say so.
  let next = pieces.next();
  await next;
  const body = new ReadableStream<Uint8Array>({
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
  const saved = file && { "content-disposition": attachment(file) };
  return new Response(body, { headers: { "content-type": type, "cache-control": FRESH, ...saved } });
}

/** Answers that there is nothing here, in words. */
export function nothingHere(headers: Record<string, string> = {}): Response {
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { ...headers, ...type },
  });
}
