import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  compressStaticFiles,
  readStaticFiles,
  sendStaticFile,
  staticFileFor,
} from "@/scripts/support/static-files";

const SCRIPT = "const line = 'a line of a script';\n".repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "static-files-"));
  await mkdir(path.join(folder, "static", "chunks"), { recursive: true });
  await writeFile(path.join(folder, "static", "chunks", "one~1.js"), SCRIPT);
  await writeFile(path.join(folder, "static", "font.woff2"), "font");
  await compressStaticFiles(folder);
  const files = await readStaticFiles(folder);
  server = createServer((asked, answer) => {
    const file = staticFileFor(files, asked);
    if (file) sendStaticFile(file, answer);
    else answer.writeHead(418).end();
  });
  await new Promise<void>((listening) => server.listen(0, () => listening()));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** What the server answers, undecoded. */
async function ask(url: string, encoding = "gzip, br", method = "GET") {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, path: url, method, headers: { "accept-encoding": encoding } }).end();
  const [answer] = await new Promise<[import("node:http").IncomingMessage]>((done) =>
    asked.once("response", (one) => done([one])),
  );
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

test("a script is sent compressed, for ever", async () => {
  const { status, headers, body } = await ask("/_next/static/chunks/one~1.js?v=1");
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/javascript; charset=UTF-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(body.length).toBeLessThan(SCRIPT.length / 10);
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

test("HEAD is answered without the file", async () => {
  const { status, headers, body } = await ask("/_next/static/chunks/one~1.js", "br", "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
  expect(Number(headers["content-length"])).toBeGreaterThan(0);
});

test.each(["br", "gzip,br", "gzip, br;q=0.1", "br ;q=1, *", "deflate, br, zstd"])(
  "who accepts %j gets Brotli",
  async (accepted) => expect((await ask("/_next/static/chunks/one~1.js", accepted)).status).toBe(200),
);

test.each(["gzip", "", "br;q=0", "br;q=0.0, gzip", "brotli", "x-br"])(
  "who accepts %j is answered by next",
  async (accepted) => expect((await ask("/_next/static/chunks/one~1.js", accepted)).status).toBe(418),
);

test.each([
  "/_next/static/font.woff2",
  "/_next/static/chunks/two.js",
  "/_next/static/chunks/one~1.js.br",
  "/_next/static/../static/chunks/one~1.js",
  "/",
])("%s is answered by next", async (url) => expect((await ask(url)).status).toBe(418));

test("only reading is answered", async () => {
  expect((await ask("/_next/static/chunks/one~1.js", "br", "POST")).status).toBe(418);
});
