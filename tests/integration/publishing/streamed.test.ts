import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import compression from "compression";
import { pipeToNodeResponse } from "next/dist/server/pipe-readable";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { streamed } from "@/app/answers";
import { db } from "@/lib/platform/db";
import { recordedClaims } from "@/lib/publishing/dump";
import { csvOf, jsonLinesOf } from "@/lib/publishing/dump-formats";
import { onTestDatabase } from "@/tests/support/test-database";
import { shelve, shelveArticle } from "./shelf";

onTestDatabase();

/** So much that no buffer between the two ends can hold it, even compressed. */
const CLAIMS = 60;
const QUOTE = 600_000;

beforeAll(async () => {
  await shelveArticle("long", null);
  await shelve(
    Array.from({ length: CLAIMS }, (_, index) => ({
      slug: `claim-${index}`,
      statement: `Claim ${index}`,
      articles: ["long"],
      verdicts: [],
    })),
  );
  const exact = randomBytes((QUOTE * 3) / 4).toString("base64");
  await db().appearance.updateMany({ data: { exact } });
});

let server: Server | undefined;
afterEach(() => server?.close());

/** What the end that writes has come to. */
type Producer = { batches: number; ended: boolean };

/** Serves a dump by the ways by which the app does: streamed, next's own pipe, compressed where that is asked for. */
async function serve(): Promise<{ producer: Producer; port: number }> {
  const producer: Producer = { batches: 0, ended: false };
  const compress = compression() as unknown as (...given: unknown[]) => void;
  async function* watched() {
    try {
      for await (const claims of recordedClaims(1)) {
        producer.batches += 1;
        yield claims;
      }
    } finally {
      producer.ended = true;
    }
  }
  server = createServer((request, response) => {
    compress(request, response, async () => {
      const asked = new Request(`http://localhost${request.url}`, { method: request.method ?? "GET" });
      const answer = await streamed(asked, jsonLinesOf(watched()), { type: "application/jsonl", state: "1" });
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      if (answer.body) await pipeToNodeResponse(answer.body, response);
      else response.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { producer, port: (server.address() as AddressInfo).port };
}

/** A reader who asks for the dump and takes nothing of it yet. */
function ask(port: number, encoding: string): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write(
    `GET /data/claims.jsonl HTTP/1.1\r\nhost: localhost\r\naccept-encoding: ${encoding}\r\nconnection: close\r\n\r\n`,
  );
  return socket;
}

/** Until something is on its way. */
const begun = (producer: Producer) =>
  vi.waitFor(() => expect(producer.batches).toBeGreaterThan(1), { timeout: 20_000 });

/** Somebody else reads the whole dump, which takes as long as the producer would need. */
async function readAll(): Promise<number> {
  let count = 0;
  for await (const claims of recordedClaims(1)) count += claims.length;
  return count;
}

describe.each(["identity", "gzip"])("a reader of a dump, %s,", { timeout: 60_000 }, (encoding) => {
  it("who stops reading stops it, and gets the rest when they go on", async () => {
    const { producer, port } = await serve();
    const socket = ask(port, encoding);
    await begun(producer);
    expect(await readAll()).toBe(CLAIMS);
    // No more than what fits between the two ends.
    expect(producer.batches).toBeLessThan(CLAIMS / 2);
    expect(producer.ended).toBe(false);
    socket.resume();
    await once(socket, "close");
    expect(producer).toEqual({ ended: true, batches: CLAIMS + 1 });
  });

  it("who leaves ends it", async () => {
    const { producer, port } = await serve();
    const socket = ask(port, encoding);
    await begun(producer);
    socket.destroy();
    await vi.waitFor(() => expect(producer.ended).toBe(true), { timeout: 20_000 });
    expect(producer.batches).toBeLessThan(CLAIMS / 2);
  });
});

describe("who has the dump already, or wants the headers alone,", () => {
  const get = (method: string, etag?: string) => {
    const pieces = csvOf(recordedClaims());
    const read = vi.spyOn(pieces, "next");
    const headers = new Headers(etag ? [["if-none-match", etag]] : []);
    const request = new Request("http://localhost/data/claims.csv", { method, headers });
    return streamed(request, pieces, { type: "text/csv", state: "1", file: "claims.csv" }).then((answer) => ({
      answer,
      read,
    }));
  };

  it("causes nothing to be read", async () => {
    const { answer: head, read: readForHead } = await get("HEAD");
    const etag = head.headers.get("etag") ?? "";
    expect([head.status, head.body, head.headers.get("content-disposition")]).toEqual([
      200,
      null,
      'attachment; filename="claims.csv"',
    ]);
    const { answer: again, read } = await get("GET", etag);
    expect([again.status, again.body]).toEqual([304, null]);
    expect([...readForHead.mock.calls, ...read.mock.calls]).toEqual([]);
    const { answer: other } = await get("GET", 'W/"another"');
    expect([other.status, other.headers.get("etag")]).toEqual([200, etag]);
    await other.body?.cancel();
  });
});
