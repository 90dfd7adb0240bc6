import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

// Where a page throws, or calls notFound, forbidden, unauthorized or redirect, next sends this document without
// content and leaves the rest to scripts; and where the page is rendered for one request, with status 200
// (next/dist/docs, loading.md, "Status codes").
const EMPTY_DOCUMENT = '<!DOCTYPE html><html id="__next_error__"';
// What was thrown stands in the document's data, on a line of its own; user text there has its quotes escaped twice.
const INTERRUPT = /[\da-f]:E\{\\"digest\\":\\"NEXT_HTTP_ERROR_FALLBACK;(\d{3})\\"/;
const REDIRECT = /[\da-f]:E\{\\"digest\\":\\"NEXT_REDIRECT;(?:replace|push);(\/[^"]*?);(30[378]);\\"/;
const OWN_PATH = /^\/(?![/\\])[^\\\s]*$/;

/** What is to be sent in place of an empty document. */
export type Whole = { status: number; location?: string };

/** Makes the page of words for a status. */
export type Page = (status: number) => Promise<{ status: number; html: string }>;

/**
 * Watches what is written to a response. A document without content is held back, and sent as what it stands for:
 * a redirect, or a page of words with its true status. Everything else passes as it is.
 */
export function sendWhole(response: ServerResponse, page: Page): void {
  const { write, end, writeHead, flushHeaders } = response;
  const held: Buffer[] = [];
  let holding = false;

  const pass = () => Object.assign(response, { write, end, writeHead, flushHeaders });
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (!isBytes(chunk)) return;
    held.push(
      Buffer.from(chunk as string, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"),
    );
  };
  /** Decides at the first bytes; headers wait for it. */
  const isHeld = (chunk: unknown): boolean => {
    if (holding || !isBytes(chunk) || chunk.length === 0) return holding;
    holding = beginsEmpty(response, chunk);
    if (!holding) pass();
    return holding;
  };

  response.flushHeaders = () => {};
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === "object") as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) response.setHeader(name, value);
    }
    return response;
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (isBytes(chunk) && chunk.length === 0 && !holding) return true;
    if (!isHeld(chunk)) return Reflect.apply(write, response, [chunk, ...rest]);
    keep(chunk, rest[0]);
    callback(rest)?.();
    return true;
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    if (!isHeld(args[0])) {
      pass();
      return Reflect.apply(end, response, args);
    }
    keep(args[0], args[1]);
    pass();
    void answer(response, wholeOf(response.statusCode, Buffer.concat(held).toString()), page);
    callback(args)?.();
    return response;
  }) as typeof response.end;
}

/** What an empty document stands for. */
export function wholeOf(status: number, document: string): Whole {
  const [, to = "", code] = REDIRECT.exec(document) ?? [];
  const location = to.replace(/\\u([\da-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (OWN_PATH.test(location)) return { status: Number(code), location };
  if (status >= 400) return { status };
  return { status: Number(INTERRUPT.exec(document)?.[1] ?? 500) };
}

async function answer(response: ServerResponse, whole: Whole, page: Page): Promise<void> {
  for (const name of ["content-length", "content-encoding", "transfer-encoding", "etag"]) {
    response.removeHeader(name);
  }
  response.setHeader("cache-control", "private, no-store");
  if (whole.location) {
    response.writeHead(whole.status, { location: whole.location }).end();
    return;
  }
  const { status, html } = await page(whole.status);
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(html);
}

function beginsEmpty(response: ServerResponse, chunk: string | Uint8Array): boolean {
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return false;
  return Buffer.from(chunk as string).toString("utf8", 0, EMPTY_DOCUMENT.length) === EMPTY_DOCUMENT;
}

function isBytes(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === "string" || chunk instanceof Uint8Array;
}

function callback(args: unknown[]): (() => void) | undefined {
  return args.find((one) => typeof one === "function") as (() => void) | undefined;
}
