import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import { afterEach, describe, expect, it } from "vitest";
import { sendWhole, wholeOf } from "@/scripts/support/whole-answers";

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>';
const thrown = (digest: string) =>
  `${EMPTY}push([1,"20:E{\\"digest\\":\\"${digest}\\"}\\n"])</script></body></html>`;

describe("an empty document stands for", () => {
  it.each([
    ["a page that is not found", 200, "NEXT_HTTP_ERROR_FALLBACK;404", { status: 404 }],
    ["a page that is forbidden", 200, "NEXT_HTTP_ERROR_FALLBACK;403", { status: 403 }],
    ["a page that failed", 200, "1717267468", { status: 500 }],
    ["the status that next knew", 404, "1717267468", { status: 404 }],
    [
      "a redirect",
      200,
      "NEXT_REDIRECT;replace;/sign-in?next=%2Fdesk\\u0026problem=1;307;",
      { status: 307, location: "/sign-in?next=%2Fdesk&problem=1" },
    ],
    ["no redirect to another site", 200, "NEXT_REDIRECT;replace;https://evil.example;307;", { status: 500 }],
    ["no redirect to another host", 200, "NEXT_REDIRECT;replace;//evil.example;307;", { status: 500 }],
    ["no redirect by a backslash", 200, "NEXT_REDIRECT;replace;/\\u005cevil.example;307;", { status: 500 }],
  ])("%s", (_, status, digest, whole) => {
    expect(wholeOf(status, thrown(digest))).toEqual(whole);
  });

  it("nothing that a text in it claims", () => {
    const typed = JSON.stringify(JSON.stringify('1:E{"digest":"NEXT_REDIRECT;replace;/elsewhere;307;"}'));
    expect(wholeOf(200, `${EMPTY}push([1,${typed}])`)).toEqual({ status: 500 });
  });
});

describe("what a server sends", () => {
  let stop = () => {};
  afterEach(() => stop());

  /** Serves what `write` writes, compressed or not, the way scripts/serve.ts does. */
  async function answer(
    write: (response: ServerResponse) => void,
    headers: Record<string, string> = {},
    known = { wantsDocument: true, refused: () => false },
  ) {
    const compress = compression({ threshold: 0 }) as unknown as (
      request: object,
      response: ServerResponse,
      next: () => void,
    ) => void;
    const server = createServer((request, response) =>
      compress(request, response, () => {
        sendWhole(response, async (status) => ({ status, html: `<p>Page for ${status}</p>` }), known);
        write(response);
      }),
    ).listen(0);
    stop = () => server.close();
    const { port } = server.address() as AddressInfo;
    return fetch(`http://localhost:${port}/`, { redirect: "manual", headers });
  }

  const html = { "content-type": "text/html; charset=utf-8" };

  it("is a page with its true status in place of an empty document", async () => {
    const got = await answer((response) => {
      response.writeHead(200, { ...html, etag: '"old"', "cache-control": "s-maxage=60" });
      response.flushHeaders();
      response.write(EMPTY);
      response.end('"20:E{\\"digest\\":\\"NEXT_HTTP_ERROR_FALLBACK;404\\"}"');
    });
    expect(got.status).toBe(404);
    expect(await got.text()).toBe("<p>Page for 404</p>");
    expect(got.headers.get("etag")).toBeNull();
    expect(got.headers.get("cache-control")).toBe("private, no-store");
  });

  it.each([
    ["a few words", { "content-type": "text/plain" }, "Internal Server Error"],
    ["nothing at all", {}, ""],
  ])("is a page in place of %s about a failure, unless a script asked", async (_, headers, words) => {
    const fail = (response: ServerResponse) => response.writeHead(500, headers).end(words);
    const page = await answer(fail);
    expect([page.status, await page.text()]).toEqual([500, "<p>Page for 500</p>"]);
    stop();
    const bare = await answer(fail, {}, { wantsDocument: false, refused: () => false });
    expect([bare.status, await bare.text()]).toEqual([500, words]);
  });

  it("is a refusal where the app refused, whatever next makes of it", async () => {
    const whole = (response: ServerResponse) => {
      response.writeHead(404, html).write("<!DOCTYPE html><html lang=en>");
      response.end("<p>Not found</p>");
    };
    const got = await answer(whole, {}, { wantsDocument: true, refused: () => true });
    expect([got.status, await got.text()]).toEqual([403, "<p>Page for 403</p>"]);
  });

  it("is compressed all the same", async () => {
    const got = await answer((response) => response.writeHead(500, html).end(Buffer.from(thrown("1"))), {
      "accept-encoding": "gzip",
    });
    expect(got.headers.get("content-encoding")).toBe("gzip");
    expect(await got.text()).toBe("<p>Page for 500</p>");
  });

  it("is a redirect where a page redirects", async () => {
    const got = await answer((response) =>
      response.writeHead(200, html).end(thrown("NEXT_REDIRECT;replace;/sign-in;307;")),
    );
    expect([got.status, got.headers.get("location"), await got.text()]).toEqual([307, "/sign-in", ""]);
  });

  it.each([
    ["a whole page", html, ["<!DOCTYPE html><html lang=en>", "<p>Hello</p>", ""]],
    ["JSON", { "content-type": "application/json" }, ['{"a":', "1}"]],
    ["an empty document's text that is not HTML", { "content-type": "text/plain" }, [EMPTY, "more"]],
    ["nothing", {}, []],
  ])("passes as it is when it is %s", async (_, headers, chunks) => {
    const got = await answer((response) => {
      response.setHeader("x-kept", "1");
      response.writeHead(201, headers);
      for (const chunk of chunks) response.write(chunk);
      response.end();
    });
    expect([got.status, got.headers.get("x-kept"), await got.text()]).toEqual([201, "1", chunks.join("")]);
  });

  it("arrives as it is written, not only at the end", async () => {
    let finish = () => {};
    const got = await answer((response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-transform" });
      response.write("data: 1\n\n");
      finish = () => response.end("data: 2\n\n");
    });
    const reader = got.body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("data: 1\n\n");
    finish();
    const second = await reader?.read();
    expect(Buffer.from(second?.value ?? []).toString()).toBe("data: 2\n\n");
  });
});
