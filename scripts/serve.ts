import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import compression from "compression";
import next from "next";
import { ownOrigin } from "@/lib/identity/next-path";
import { openConnections } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { startJobs, wake } from "@/lib/platform/jobs";
import { listener, stopListening } from "@/lib/platform/listen";
import { log, loggedPath } from "@/lib/platform/log";
import { forgetRefusal, wasRefused } from "@/lib/platform/refusals";
import { publicPolicy, securityHeaders, UNFRAMED } from "@/lib/platform/security-headers";
import { endStreams } from "@/lib/platform/streams";
import { WAITING_CHANNEL } from "@/lib/webhooks/model";
import { answerPage, readAnswerPages } from "./support/answer-pages";
import { JOBS } from "./support/jobs";
import { vetHeaders } from "./support/request-headers";
import { readStaticFiles, type StaticFiles, sendStaticFile, staticFileFor } from "./support/static-files";
import { stopRequest } from "./support/stop-request";
import { refusalOf, wantsDocument } from "./support/vet-request";
import { sendPage, sendWhole } from "./support/whole-answers";

// Started by start.ts, dev.ts and the end-to-end tests, which hand over the whole configuration. Ends on SIGTERM,
// on Ctrl-C, and when the process that started it is gone.
const { PORT, NODE_ENV, DATABASE_URL = "", TOUCHSTONE_URL, TOUCHSTONE_TRUSTED_PROXIES: proxies } = env();
const production = NODE_ENV === "production";
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
/** How long requests under way may still take when the server is stopped, in milliseconds. */
const PATIENCE = 5_000;

const stopping = stopRequest();
const server = createServer(answer);
// What fails is logged by instrumentation.ts: in production next need not say it again in a form of its own.
const app = next({ dev: !production, port: PORT, httpServer: server, quiet: production });
const handle = app.getRequestHandler();
await Promise.all([app.prepare(), openConnections()]);
const jobs = startJobs(DATABASE_URL, JOBS);
const sendSoon = () => void wake("webhooks");
listener().listen({ channel: WAITING_CHANNEL, hear: sendSoon, begun: sendSoon });
const build = process.env.NEXT_DIST_DIR || ".next";
const pages = readAnswerPages(build);
const files: StaticFiles = production ? await readStaticFiles(build) : new Map();
// Its types are Express's; what it needs of them every request and response of Node has.
const compress = compression() as unknown as Middleware;
server.once("error", (error: NodeJS.ErrnoException) => {
  log.fatal({ code: error.code, port: PORT }, "cannot listen");
  process.exit(1);
});
server.listen(PORT, () => process.send?.("ready"));
stopping.addEventListener("abort", stop);

function answer(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now();
  const id = vetHeaders(request.headers, request.socket.remoteAddress, proxies);
  response.setHeader("x-request-id", id);
  if (stopping.aborted) response.setHeader("connection", "close");
  const [path = ""] = (request.url ?? "").split("?");
  const { method } = request;
  response.once("close", () => {
    forgetRefusal(id);
    // A connection whose answer was under way when the server was told to stop is not kept for another.
    if (stopping.aborted) setImmediate(() => server.closeIdleConnections());
    if (path.startsWith("/_next/static/")) return;
    const ms = Math.round(performance.now() - start);
    const aborted = response.writableFinished ? undefined : true;
    log.info({ id, method, path: loggedPath(path), status: response.statusCode, ms, aborted }, "request");
  });
  compress(request, response, () => {
    const refusal = refusalOf(request, ownOrigin());
    if (refusal) return refuse(request, response, refusal, id);
    const file = staticFileFor(files, request);
    if (file) {
      setSecurityHeaders(response);
      return sendStaticFile(file, response);
    }
    const known = { wantsDocument: wantsDocument(request), refused: () => wasRefused(id) };
    if (production) sendWhole(response, answerPage(pages, id), known);
    handle(request, response).catch((error) => fail(error, id, response));
  });
}

/** Sets the headers that next would set. */
function setSecurityHeaders(response: ServerResponse): void {
  for (const { key, value } of [...securityHeaders(TOUCHSTONE_URL), UNFRAMED]) response.setHeader(key, value);
  response.setHeader("content-security-policy", publicPolicy(!production));
}

/** Answers what next is not asked. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, id: string): void {
  // A browser that is still sending would otherwise show that the connection broke.
  request.resume();
  setSecurityHeaders(response);
  response.setHeader("cache-control", "private, no-store");
  sendPage(response, status, answerPage(pages, id)).catch((error) => fail(error, id, response));
}

/** next answers its own errors; what still arrives here happened before or after it. */
function fail(error: unknown, id: string, response: ServerResponse): void {
  log.error({ id, err: error }, "request failed");
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
      .end(`Something went wrong (${id}).\n`);
}

/** Lets requests under way finish, ends streams and idle connections, then the process. */
function stop(): void {
  setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  endStreams();
  const stopped = Promise.all([jobs.stop(), stopListening()]);
  server.close(async () => {
    await Promise.all([stopped, app.close()]);
    process.exit(0);
  });
  server.closeIdleConnections();
}
