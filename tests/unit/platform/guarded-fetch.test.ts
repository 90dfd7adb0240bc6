import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { guardedFetch, type Outgoing } from "@/lib/platform/guarded-fetch";
import type { Resolve } from "@/lib/platform/outgoing-address";
import { OutgoingError } from "@/lib/platform/outgoing-error";

// A server on every address of this machine, of which requests may reach one.
let server: Server;
let port: number;
let answer: RequestListener;
const asked: string[] = [];
const sockets = new Set<Socket>();

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await once(server.listen(0, "0.0.0.0"), "listening");
  port = (server.address() as AddressInfo).port;
  process.env.TOUCHSTONE_OUTGOING_TEST_HOSTS = `127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  answer = (_, response) => response.end("hello");
});

const LIMITS = { milliseconds: 5_000, bytes: 10_000 };
const ask = (path: string, outgoing: Partial<Outgoing> = {}) =>
  guardedFetch(path.startsWith("/") ? `http://127.0.0.1:${port}${path}` : path, { ...LIMITS, ...outgoing });
const resolving = (...answers: string[][]): Resolve => {
  let turn = 0;
  return (_, __, callback) => {
    const found = answers[turn++] ?? [];
    callback(
      null,
      found.map((address) => ({ address, family: 4 })),
    );
  };
};
const refused = expect.objectContaining({ reason: "refused" });

it("an answer of any status is an answer", async () => {
  answer = (_, response) => response.writeHead(503, { "x-why": "tired" }).end("later");
  const { status, url, headers, body } = await ask("/in");
  expect({ status, url, why: headers["x-why"], body: body.toString() }).toEqual({
    status: 503,
    url: `http://127.0.0.1:${port}/in`,
    why: "tired",
    body: "later",
  });
});

it("what is posted arrives whole, with the headers that were given", async () => {
  let heard = "";
  answer = async (request, response) => {
    for await (const chunk of request) heard += chunk;
    heard += ` ${request.headers["x-mine"]} ${request.headers["content-length"]}`;
    response.end();
  };
  await ask("/in", { method: "POST", body: "größe", headers: { "x-mine": "yes" } });
  expect(heard).toBe("größe yes 7");
});

describe("redirects", () => {
  const redirectTo = (location: string, status = 302) => {
    answer = (request, response) =>
      request.url === "/start" ? response.writeHead(status, { location }).end() : response.end("there");
  };

  it.each([301, 302, 303, 307, 308])("%d is an answer where none are followed", async (status) => {
    redirectTo("/next", status);
    expect((await ask("/start")).status).toBe(status);
    expect(asked).toHaveLength(1);
  });

  it("are followed as far as is allowed", async () => {
    redirectTo("/next");
    const { url, body } = await ask("/start", { redirects: 1 });
    expect([url, body.toString()]).toEqual([`http://127.0.0.1:${port}/next`, "there"]);
    redirectTo("/start");
    await expect(ask("/start", { redirects: 3 })).rejects.toMatchObject({ reason: "redirect" });
    expect(asked.filter((one) => one.endsWith("/start"))).toHaveLength(1 + 4);
  });

  it.each([
    "http://127.0.0.2:PORT/next",
    "http://127.0.0.1:22/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:127.0.0.1]:PORT/next",
    "http://2130706434:PORT/next",
    "//127.0.0.2:PORT/next",
    "file:///etc/passwd",
    "http://user:secret@127.0.0.1:PORT/next",
    "http://[broken",
  ])("each hop is judged like the first: not to %s", async (location) => {
    redirectTo(location.replace("PORT", String(port)));
    await expect(ask("/start", { redirects: 5 })).rejects.toEqual(refused);
    expect(asked).toEqual([`GET 127.0.0.1:${port} /start`]);
  });

  it("a hop to a name is judged by what the name leads to", async () => {
    redirectTo(`http://inside.example:${port}/next`);
    await expect(ask("/start", { redirects: 5, resolve: resolving(["127.0.0.2"]) })).rejects.toEqual(refused);
    expect(asked).toHaveLength(1);
  });
});

describe("who asks may refuse", () => {
  const no = new OutgoingError("refused", "Not this one.");

  it("a hop before it is made, the first and those after redirects", async () => {
    answer = (_, response) => response.writeHead(302, { location: "/second" }).end();
    const before = async ({ pathname }: URL) => {
      if (pathname === "/second") throw no;
    };
    await expect(ask("/first", { redirects: 5, before })).rejects.toBe(no);
    expect(asked).toEqual([`GET 127.0.0.1:${port} /first`]);
    await expect(ask("/second", { before })).rejects.toBe(no);
    expect(asked).toHaveLength(1);
  });

  it("an answer before its body is read", async () => {
    answer = (_, response) => response.writeHead(200, { "content-type": "image/png" }).write("endless");
    const judge: Outgoing["judge"] = ({ status, headers }) => {
      if (status === 200 && headers["content-type"] === "image/png") throw no;
    };
    await expect(ask("/", { judge })).rejects.toBe(no);
    await expect.poll(() => sockets.size).toBe(0);
  });

  it("what is asked before a hop counts towards the time, and so does what else ends it", async () => {
    const before = (_: URL, signal: AbortSignal) =>
      new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    await expect(ask("/", { before, milliseconds: 100 })).rejects.toMatchObject({ reason: "timeout" });
    await expect(ask("/", { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: "timeout" });
    expect(asked).toEqual([]);
  });
});

describe("names", () => {
  it("a name that means another address at the next request does not lead there", async () => {
    const resolve = resolving(["127.0.0.1"], ["127.0.0.2"]);
    const rebinding = `http://rebinding.example:${port}/`;
    expect((await ask(rebinding, { resolve })).status).toBe(200);
    await expect(ask(rebinding, { resolve })).rejects.toEqual(refused);
    expect(asked).toEqual([`GET rebinding.example:${port} /`]);
  });

  it("is looked up once, by the socket that connects", async () => {
    let lookups = 0;
    const resolve: Resolve = (_, __, callback) => {
      lookups++;
      callback(null, [{ address: "127.0.0.1", family: 4 }]);
    };
    await ask(`http://counted.example:${port}/`, { resolve });
    expect(lookups).toBe(1);
  });

  it("one inner address among several refuses the name", async () => {
    const resolve = resolving(["127.0.0.1", "127.0.0.2"]);
    await expect(ask(`http://two.example:${port}/`, { resolve })).rejects.toEqual(refused);
    expect(asked).toEqual([]);
  });

  it("the machine's own name is looked up like any other", async () => {
    await expect(ask("http://localhost.localdomain/", { resolve: resolving(["127.0.0.1"]) })).rejects.toEqual(
      refused,
    );
  });
});

describe("what an answer may cost", () => {
  const bomb = Buffer.alloc(20_000_000);

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
  ])("%s is unpacked, and a bomb is not", async (coding, pack) => {
    answer = (request, response) =>
      response
        .writeHead(200, { "content-encoding": coding })
        .end(pack(request.url === "/bomb" ? bomb : Buffer.from("hello")));
    expect((await ask("/small")).body.toString()).toBe("hello");
    await expect(ask("/bomb", { bytes: 100_000 })).rejects.toMatchObject({ reason: "too_large" });
  });

  it.each([
    ["a bomb in a bomb", { "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(bomb))],
    ["a coding that nobody knows", { "content-encoding": "zip" }, Buffer.from("hello")],
    ["what is not packed as it says", { "content-encoding": "gzip" }, Buffer.from("hello")],
    ["what is cut short", { "content-encoding": "gzip" }, gzipSync("hello".repeat(99)).subarray(0, 20)],
  ])("%s is not read", async (_, headers, body) => {
    answer = (_, response) => response.writeHead(200, headers).end(body);
    await expect(ask("/")).rejects.toMatchObject({ reason: "unreadable" });
  });

  it.each([
    ["says how long it is", { "content-length": 10_001 }],
    ["does not say", {}],
  ])("an answer that is too long and %s is broken off", async (_, headers) => {
    answer = (_, response) => response.writeHead(200, headers).end("x".repeat(10_001));
    await expect(ask("/")).rejects.toMatchObject({ reason: "too_large" });
    answer = (_, response) => response.end("x".repeat(10_000));
    expect((await ask("/")).body).toHaveLength(10_000);
  });

  it("an endless answer is broken off, and its connection closed", async () => {
    answer = (_, response) => {
      const more = () => response.writable && response.write("x".repeat(1_000), () => setImmediate(more));
      more();
    };
    await expect(ask("/")).rejects.toMatchObject({ reason: "too_large" });
    await expect.poll(() => sockets.size).toBe(0);
  });

  it("a body that is not asked for is not waited for", async () => {
    answer = (_, response) => response.writeHead(200).write("and so on");
    expect(await ask("/", { bytes: 0 })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    await expect.poll(() => sockets.size).toBe(0);
  });

  it.each<[string, RequestListener]>([
    ["nothing", () => undefined],
    ["headers, and then nothing", (_, response) => response.writeHead(200).flushHeaders()],
    [
      "a drip",
      (_, response) => {
        const drip = setInterval(() => response.write("x"), 20);
        response.once("close", () => clearInterval(drip));
      },
    ],
  ])("who sends %s is left when the time is over", async (_, listener) => {
    answer = listener;
    await expect(ask("/", { milliseconds: 300 })).rejects.toMatchObject({ reason: "timeout" });
    await expect.poll(() => sockets.size).toBe(0);
  });

  it("a name that is never resolved is left when the time is over", async () => {
    const never: Resolve = () => undefined;
    const asking = ask("http://never.example/", { milliseconds: 300, resolve: never });
    await expect(asking).rejects.toMatchObject({ reason: "timeout" });
  });
});

describe("what is no answer", () => {
  const raw = (text: string): RequestListener => {
    return ({ socket }) => socket.end(text);
  };

  it.each([
    ["a length that is not reached", "unreachable", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"],
    ["no HTTP", "unreadable", "SSH-2.0-OpenSSH_9.9\r\n"],
    ["two lengths", "unreadable", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    ["headers without end", "unreadable", `HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}\r\n\r\n`],
    ["nothing at all", "unreachable", ""],
  ])("%s", async (_, reason, text) => {
    answer = raw(text);
    await expect(ask("/")).rejects.toMatchObject({ reason });
  });

  it("a length that is exceeded gives no more than it said, or nothing", async () => {
    answer = raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nlonger");
    const body = await ask("/").then(
      (given) => given.body.toString(),
      (error) => error.reason,
    );
    expect(["lo", "unreadable"]).toContain(body);
  });

  it("a name that is not known, a secure connection to what has none", async () => {
    const unknown: Resolve = (_, __, callback) =>
      callback(Object.assign(new Error("no"), { code: "ENOTFOUND" }), []);
    const message = "The host is not known.";
    const asking = ask("http://unknown.example/", { resolve: unknown });
    await expect(asking).rejects.toMatchObject({ reason: "unreachable", message });
    const secure = ask(`https://127.0.0.1:${port}/`);
    await expect(secure).rejects.toMatchObject({
      reason: "unreachable",
      message: expect.stringContaining("no secure connection"),
    });
  });
});
