import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { retrieveArticle } from "@/lib/intake/retrieve";
import { docx, pdf } from "@/tests/support/documents";
import { here, leadsTo, type Site, Stranger, sends } from "@/tests/support/stranger";

let stranger: Stranger;
beforeAll(async () => {
  stranger = await Stranger.start();
});
afterAll(() => stranger.stop());

// Invented for tests.
const FIRST =
  "The ministry of the example republic said on Monday that exports had risen by 12 percent, the most yet.";
const SECOND =
  "“We expect this to go on,” the minister said at the café, and added that imports fell by £660 million.";
const PAGE = `<!doctype html><html lang="en-GB"><head>
  <title>Exports of the example republic rise | Example Daily</title>
  <meta property="og:site_name" content="Example Daily"><meta name="author" content="By First Example">
  <meta property="article:published_time" content="2025-04-03T10:00:00Z">
  <link rel="canonical" href="/trade/exports-1"><link rel="amphtml" href="/trade/exports-1/amp">
  <style>p { color: red }</style><script>document.write("<p>Written by a program.</p>")</script></head>
  <body><header><nav><ul><li>Menu</li><li>Trade</li></ul></nav></header>
  <div class="cookie-banner"><p>This website uses cookies, and would like to use more of them, as all do.</p></div>
  <article><h1>Exports of the example republic rise</h1><p class="byline">By First Example</p>
  <figure><img src="port.jpg"><figcaption>A port at dawn. (AP Photo/Example)</figcaption></figure>
  <p>${FIRST}</p><div class="share-buttons"><a href="#">Share on Facebook</a></div>
  <p>Read more: Exports fall elsewhere</p><p>${SECOND}</p>
  <aside class="newsletter"><p>Sign up for our newsletter and never miss a story about exports.</p></aside>
  <p>Parlia&shy;ment votes&nbsp;in autumn&#8203; on the figures, which the opposition calls incomplete and late.<br><br>
  Regions are to follow, the ministry says, once their offices have counted what left the ports this year.</p></article>
  <section class="related"><h2>Related</h2><p>Another title</p></section>
  <footer><p>© 2025 Example Daily. All rights reserved.</p></footer></body></html>`;

let names = 0;
const retrieve = (site: Site, path = "/trade/exports-1") =>
  retrieveArticle(stranger.site(`friend${++names}.example`, site) + path, { resolve: here });

it("an article: its text in paragraphs, its facts with their origin, its addresses", async () => {
  const { retrievedAt, ...article } = await retrieve({ page: sends(PAGE) }, "/trade/exports-1?utm_source=x");
  const origin = `http://friend${names}.example:${stranger.port}`;
  expect(article.text.split("\n\n")).toEqual([
    FIRST,
    SECOND,
    "Parliament votes in autumn on the figures, which the opposition calls incomplete and late.",
    "Regions are to follow, the ministry says, once their offices have counted what left the ports this year.",
  ]);
  expect(article).toMatchObject({
    arrival: "FETCHED",
    facts: {
      headline: { value: "Exports of the example republic rise", origin: "title" },
      publisher: { value: "Example Daily", origin: "open-graph" },
      author: { value: "First Example", origin: "meta" },
      datePublished: { value: "2025-04-03", origin: "open-graph" },
      inLanguage: { value: "en-GB", origin: "meta" },
      url: { value: `${origin}/trade/exports-1`, origin: "canonical" },
    },
    url: `${origin}/trade/exports-1?utm_source=x`,
    addresses: [
      `${origin}/trade/exports-1?utm_source=x`,
      `${origin}/trade/exports-1`,
      `${origin}/trade/exports-1/amp`,
    ],
  });
  expect(retrievedAt).toBeInstanceOf(Date);
});

it("after redirects it is known under both addresses", async () => {
  const moved = stranger.site("moved.example", { page: sends(PAGE) });
  const { url, addresses } = await retrieve({ page: leadsTo(`${moved}/trade/exports-1`, 301) });
  expect(url).toBe(`${moved}/trade/exports-1`);
  expect(addresses).toContain(`http://friend${names}.example:${stranger.port}/trade/exports-1`);
});

describe("character sets", () => {
  const bare = `<article><p>${FIRST}</p><p>${SECOND}</p></article>`;
  // As Node writes latin1: without quotation marks, which it does not have.
  const plain = bare.replace(/[“”]/g, "");
  const latin = Buffer.from(plain, "latin1");
  it.each<[string, Buffer, string, string]>([
    ["UTF-8 that nobody names", Buffer.from(bare), "text/html", SECOND],
    ["UTF-8 that HTTP calls windows-1252", Buffer.from(bare), "text/html; charset=iso-8859-1", SECOND],
    ["windows-1252 that HTTP names", latin, "text/html; charset=windows-1252", SECOND.replace(/[“”]/g, "")],
    ["windows-1252 that HTTP calls UTF-8", latin, "text/html; charset=utf-8", SECOND.replace(/[“”]/g, "")],
    ["windows-1252 that nobody names", latin, "text/html", SECOND.replace(/[“”]/g, "")],
    [
      "windows-1251 that the page names",
      Buffer.concat([
        Buffer.from('<meta charset="windows-1251"><article><p>'),
        Buffer.from(new Uint8Array([0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0xfb, 0x20])),
        Buffer.from(`${FIRST}</p></article>`),
      ]),
      "text/html",
      `Министры ${FIRST}`,
    ],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${bare}`, "utf16le"), "text/html", SECOND],
    [
      "UTF-8 that was read wrongly before",
      Buffer.from(
        Buffer.from(bare)
          .toString("latin1")
          .replaceAll("\u0080", "€")
          .replaceAll("\u009c", "œ")
          .replaceAll("\u009d", ""),
      ),
      "text/html",
      SECOND,
    ],
    ["what nobody knows", Buffer.from(bare), "text/html; charset=klingon", SECOND],
  ])("%s", async (_, bytes, type, paragraph) => {
    const { text } = await retrieve({ page: sends(bytes, { "content-type": type }) });
    expect(text.split("\n\n")).toContain(paragraph);
  });
});

it.each<[string, Buffer | string, string]>([
  ["xhtml", `<?xml version="1.0"?>${PAGE}`, "application/xhtml+xml"],
  ["plain text", `${FIRST}\n\n${SECOND}`, "text/plain; charset=utf-8"],
  ["Markdown", `# Exports\n\n**${FIRST}**`, "text/markdown"],
  ["PDF", pdf([{ text: FIRST, below: 12 }]), "application/pdf"],
  ["Word", docx([FIRST]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
])("%s is read", async (_, body, type) => {
  expect((await retrieve({ page: sends(body, { "content-type": type }) })).text).toContain(FIRST);
});

it.each([
  ["gzip", gzipSync],
  ["zstd", zstdCompressSync],
])("%s is unpacked", async (coding, pack) => {
  const packed = sends(pack(Buffer.from(PAGE)), { "content-encoding": coding });
  expect((await retrieve({ page: packed })).text).toContain(FIRST);
});

it("pages without head and body, and such as name nothing, are read", async () => {
  const { text } = await retrieve({ page: sends(`<title>x</title><p>${FIRST}<p>${SECOND}`) });
  expect(text).toBe(`${FIRST}\n\n${SECOND}`);
});

describe("robots.txt", () => {
  const page = sends(PAGE);
  const rules = (text: string) => sends(text, { "content-type": "text/plain" });
  it.each<[string, Site["robots"]]>([
    ["that is not there", undefined],
    ["that is forbidden", sends("", {}, 403)],
    ["that lets us", rules("User-agent: *\nDisallow: /\n\nUser-agent: Touchstone\nDisallow:")],
    ["that asks for another path", rules("User-agent: *\nDisallow: /private/")],
    ["that lets through what it forbids around", rules("User-agent: *\nDisallow: /\nAllow: /trade/")],
    ["that is a page", sends("<html>User-agent</html>")],
    ["that leads on and on", leadsTo("/robots.txt")],
  ])("%s lets us read", async (_, robots) =>
    expect((await retrieve({ page, robots })).text).toContain(FIRST),
  );

  it("is asked for once for several pages, in our name", async () => {
    const agents: unknown[] = [];
    const robots: Site["robots"] = ({ headers }, response) => {
      agents.push(headers["user-agent"]);
      response.end("User-agent: *\nDisallow: /private/");
    };
    const origin = stranger.site("once.example", { page, robots });
    await retrieveArticle(`${origin}/trade/1`, { resolve: here });
    await retrieveArticle(`${origin}/trade/2`, { resolve: here });
    await expect(retrieveArticle(`${origin}/private/3`, { resolve: here })).rejects.toMatchObject({
      fields: { url: expect.stringContaining("robots.txt") },
    });
    expect(agents).toEqual([expect.stringMatching(/^Touchstone\/\d+\.\d+\.\d+ \(\+http.*\/methodology\)$/)]);
  });
});
