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

/** What is known of a request beside its answer. */
export type Known = {
  /** Whether a page to show was asked for: only then do bare words of an error become one. */
  wantsDocument: boolean;
  /** Whether the app refused it, whatever next makes of that. */
  refused: () => boolean;
};

/**
 * Watches what is written to a response. A document without content is held back, and sent as what it stands for:
 * a redirect, or a page of words with its true status; so are the bare words with which next answers a form whose
 * action fails. Everything else passes as it is.
 */
export function sendWhole(response: ServerResponse, page: Page, known: Known): void {
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
  const isHeld = (chunk: unknown, ends = false): boolean => {
    const first = isBytes(chunk) ? chunk : "";
    if (holding || (first.length === 0 && !ends)) return holding;
    holding = beginsEmpty(response, first) || (known.wantsDocument && (known.refused() || isBare(response)));
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
    if (!isHeld(args[0], true)) {
      pass();
      return Reflect.apply(end, response, args);
    }
    keep(args[0], args[1]);
    pass();
    const document = Buffer.concat(held).toString();
    void answer(response, known.refused() ? { status: 403 } : wholeOf(response.statusCode, document), page);
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
  if (whole.location) response.writeHead(whole.status, { location: whole.location }).end();
  else await sendPage(response, whole.status, page);
}

/** Sends a page of words. */
export async function sendPage(response: ServerResponse, wanted: number, page: Page): Promise<void> {
  const { status, html } = await page(wanted);
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(html);
}

function beginsEmpty(response: ServerResponse, chunk: string | Uint8Array): boolean {
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return false;
  return Buffer.from(chunk as string).toString("utf8", 0, EMPTY_DOCUMENT.length) === EMPTY_DOCUMENT;
}

/** Whether next answers with a few words, or none, that it failed. */
function isBare(response: ServerResponse): boolean {
  const type = response.getHeader("content-type");
  return response.statusCode >= 500 && (type === undefined || String(type).startsWith("text/plain"));
}

function isBytes(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === "string" || chunk instanceof Uint8Array;
}

function callback(args: unknown[]): (() => void) | undefined {
  return args.find((one) => typeof one === "function") as (() => void) | undefined;
}
