import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { retrieveArticle } from "@/lib/intake/retrieve";
import type { Resolve } from "@/lib/platform/outgoing-address";
import { docxOf, packedZeros, pdfOf } from "@/tests/support/documents";
import { here, leadingTo, leadsTo, type Site, Stranger, sends } from "@/tests/support/stranger";

let stranger: Stranger;
beforeAll(async () => {
  stranger = await Stranger.start();
});
afterAll(() => stranger.stop());

type Row = [what: string, says: RegExp, hostile: Site & { resolve?: Resolve; milliseconds?: number }];

let names = 0;
/** What a reporter reads who pastes an address: a sentence or two, without a word for programmers. */
async function refusalOf(address: string, asking: Parameters<typeof retrieveArticle>[1]): Promise<string> {
  const outcome = await retrieveArticle(address, { resolve: here, ...asking }).catch((error) => error);
  expect(outcome).toMatchObject({ code: "invalid", fields: { url: expect.any(String) } });
  const { url } = outcome.fields;
  expect(url).toMatch(
    /^[A-Z][^{}<>]{15,260}[.]$|^This is not a web address. It should begin with https:\/\/$/,
  );
  return url;
}

async function refused([, says, { page, robots, ...asking }]: Row) {
  const origin = stranger.site(`stranger${++names}.example`, { page, robots });
  expect(await refusalOf(`${origin}/story-1`, asking)).toMatch(says);
}

const ELSEWHERE = /not one of the open internet|no address of the open internet/;
const ADDRESSES: [address: string, says: RegExp][] = [
  ["", /not a web address/],
  ["stranger.example/story", /not a web address/],
  [`https://stranger.example/${"a".repeat(2_000)}`, /not a web address/],
  ["https://stranger<.example/", /not a web address/],
  ["ftp://stranger.example/story", /Only http and https/],
  ["file:///etc/passwd", /Only http and https/],
  ["javascript:alert(1)", /Only http and https/],
  ["data:text/html,<p>hello", /Only http and https/],
  ["gopher://stranger.example:70/_", /Only http and https/],
  ["https://user:secret@stranger.example/", /Remove the user name/],
  ["http://stranger.example@127.0.0.1/", /Remove the user name/],
  ["http://stranger.example:22/", /usual ports/],
  ["http://stranger.example:8080/", /usual ports/],
  ["https://stranger.example:5432/", /usual ports/],
  ["http://localhost/", ELSEWHERE],
  ["http://metadata/computeMetadata/v1/", ELSEWHERE],
  ["http://127.0.0.1/", ELSEWHERE],
  ["http://2130706433/", ELSEWHERE],
  ["http://0x7f.1/", ELSEWHERE],
  ["http://0177.0.0.1/", ELSEWHERE],
  ["http://0.0.0.0/", ELSEWHERE],
  ["http://10.0.0.1/", ELSEWHERE],
  ["http://172.16.0.1/", ELSEWHERE],
  ["http://192.168.1.1/", ELSEWHERE],
  ["http://100.64.0.1/", ELSEWHERE],
  ["http://169.254.169.254/latest/meta-data/", ELSEWHERE],
  ["http://[::1]/", ELSEWHERE],
  ["http://[::ffff:127.0.0.1]/", ELSEWHERE],
  ["http://[::ffff:a9fe:a9fe]/", ELSEWHERE],
  ["http://[64:ff9b::7f00:1]/", ELSEWHERE],
  ["http://[2002:7f00:1::]/", ELSEWHERE],
  ["http://[fd00:ec2::254]/", ELSEWHERE],
  ["http://[fe80::1]/", ELSEWHERE],
];

const PADDING = "Words, and more words, that nobody reads. ".repeat(10);
const bomb = Buffer.alloc(20_000_000, " ");
/** Begins an answer and goes on with it, a letter at a time, without end. */
const drip =
  (start: string): RequestListener =>
  ({ socket }) => {
    socket.write(start);
    const dripping = setInterval(() => socket.write("X"), 20);
    socket.once("close", () => clearInterval(dripping));
  };
const raw =
  (text: string): RequestListener =>
  ({ socket }) =>
    socket.end(text);
const rules = (text: string) => sends(text, { "content-type": "text/plain" });
const page = sends(`<article><p>${PADDING}</p></article>`);
const unknown: Resolve = (_, __, callback) =>
  callback(Object.assign(new Error("no"), { code: "ENOTFOUND" }), []);

const PLACES: Row[] = [
  ...[
    "http://127.0.0.2:PORT/",
    "//127.0.0.2:PORT/",
    "http://0.0.0.0:PORT/",
    "http://169.254.169.254/latest/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[64:ff9b::7f00:1]/",
    "http://localhost/",
    "http://10.1.2.3/",
  ].map(
    (to): Row => [
      `sends on to ${to}`,
      ELSEWHERE,
      { page: (...all) => leadsTo(to.replace("PORT", String(stranger.port)))(...all) },
    ],
  ),
  ["sends on to a file", /Only http and https/, { page: leadsTo("file:///etc/passwd") }],
  ["sends on to another port", /usual ports/, { page: leadsTo("http://stranger.example:6379/") }],
  ["sends on with a password", /Remove the user name/, { page: leadsTo("http://a:b@stranger.example/") }],
  ["sends on to no address", /not a web address/, { page: leadsTo("http://[broken") }],
  ["sends on to itself", /without end/, { page: leadsTo("/story-1") }],
  [
    "sends on without end",
    /without end/,
    { page: ({ url = "" }, response) => leadsTo(`${url}1`, 301)({} as never, response) },
  ],
  ["sends on without saying where", /did not answer with a page/, { page: sends("", {}, 302) }],
  [
    "means another address at the second look-up",
    ELSEWHERE,
    { page, resolve: leadingTo(["127.0.0.1"], ["127.0.0.2"]) },
  ],
  ["means an inner address among others", ELSEWHERE, { page, resolve: leadingTo(["127.0.0.1", "10.0.0.1"]) }],
  ["means an inner address", ELSEWHERE, { page, resolve: leadingTo(["192.168.0.1"]) }],
  ["means a mapped address", ELSEWHERE, { page, resolve: leadingTo(["::ffff:127.0.0.1"]) }],
  ["means an address behind NAT64", ELSEWHERE, { page, resolve: leadingTo(["64:ff9b::a9fe:a9fe"]) }],
  ["is not known", /host is not known/, { page, resolve: unknown }],
  [
    "is never found",
    /longer than ten seconds|does not say/,
    { page, resolve: () => undefined, milliseconds: 500 },
  ],
];

const ANSWERS: Row[] = [
  ["says that it is not there", /no page at this address \(404\)/, {}],
  ["is gone", /no page at this address \(410\)/, { page: sends("", {}, 410) }],
  ["wants to be paid", /does not show this page to programs \(402\)/, { page: sends("", {}, 402) }],
  ["forbids it", /does not show this page to programs \(403\)/, { page: sends(PADDING, {}, 403) }],
  ["is asked too often", /too often/, { page: sends("", {}, 429) }],
  ["has a fault", /fault at the moment \(503\)/, { page: sends("", {}, 503) }],
  ["has no content", /did not answer with a page \(204\)/, { page: sends("", {}, 204) }],
  ["sends a part", /did not answer with a page \(206\)/, { page: sends(PADDING, {}, 206) }],
  ["is a picture", /picture or a film/, { page: sends("x", { "content-type": "image/png" }) }],
  ["is a film", /picture or a film/, { page: sends("x", { "content-type": "video/mp4" }) }],
  ["is a program", /picture or a film/, { page: sends("x", { "content-type": "application/octet-stream" }) }],
  ["is data", /picture or a film/, { page: sends("{}", { "content-type": "application/json" }) }],
  ["is of no type", /picture or a film/, { page: sends(PADDING, { "content-type": "html" }) }],
  ["says no type", /picture or a film/, { page: (_, response) => response.writeHead(200).end(PADDING) }],
  ["is no HTTP", /cannot be read/, { page: raw("SSH-2.0-OpenSSH_9.9\r\n") }],
  [
    "says two lengths",
    /cannot be read/,
    { page: raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab") },
  ],
  [
    "ends before its length",
    /broken off/,
    { page: raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nshort") },
  ],
  ["hangs up", /broken off/, { page: ({ socket }) => socket.destroy() }],
  [
    "has headers without end",
    /cannot be read/,
    { page: raw(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}\r\n\r\n`) },
  ],
];

const COSTS: Row[] = [
  ["says that it is long", /larger than 3 MB/, { page: sends("x", { "content-length": 2 ** 40 }) }],
  ["is long", /larger than 3 MB/, { page: sends("x".repeat(3_000_001)) }],
  [
    "does not end",
    /larger than 3 MB/,
    {
      page: (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const more = () => response.writable && response.write("x".repeat(64_000), () => setImmediate(more));
        more();
      },
    },
  ],
  ...Object.entries({
    gzip: gzipSync,
    deflate: deflateSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
  }).map(
    ([coding, pack]): Row => [
      `is a bomb of ${coding}`,
      /larger than 3 MB/,
      { page: sends(pack(bomb), { "content-encoding": coding }) },
    ],
  ),
  [
    "is a bomb in a bomb",
    /cannot be read/,
    { page: sends(gzipSync(gzipSync(bomb)), { "content-encoding": "gzip, gzip" }) },
  ],
  [
    "is packed by nobody knows what",
    /cannot be read/,
    { page: sends(PADDING, { "content-encoding": "zip" }) },
  ],
  ["is not packed as it says", /cannot be read/, { page: sends(PADDING, { "content-encoding": "br" }) }],
  ["says nothing", /longer than ten seconds/, { page: () => undefined, milliseconds: 4_000 }],
  [
    "drips",
    /longer than ten seconds/,
    { page: drip("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), milliseconds: 4_000 },
  ],
  ["drips headers", /longer than ten seconds/, { page: drip("HTTP/1.1 200 OK\r\nX: "), milliseconds: 4_000 }],
];

const DOCUMENTS: Row[] = [
  ["is empty", /No article’s text/, { page: sends("") }],
  [
    "is a program alone",
    /No article’s text/,
    { page: sends(`<body><div id=app></div><script>${PADDING}</script>`) },
  ],
  ["is a comment without end", /No article’s text/, { page: sends(`<p>Hello<!-- ${PADDING}`) }],
  ["is a menu", /No article’s text/, { page: sends(`<nav>${"<a href=/>Menu</a>".repeat(500)}</nav>`) }],
  [
    "is bytes",
    /damaged/,
    { page: sends(Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7_919) % 251))) },
  ],
  ["is nested without end", /in time|No article’s text/, { page: sends("<div>".repeat(500_000)) }],
  [
    "has attributes without end",
    /in time|unpacks|No article’s text/,
    { page: sends(`<p ${"a=1 ".repeat(700_000)}>`) },
  ],
  ["has elements without end", /in time|unpacks|No article’s text/, { page: sends("<p>".repeat(900_000)) }],
  ["is a PDF that is none", /damaged/, { page: sends(PADDING, { "content-type": "application/pdf" }) }],
  [
    "is a PDF that unpacks to a gigabyte",
    /in time|unpacks|damaged|No article’s text/,
    {
      page: sends(pdfOf(Buffer.concat([Buffer.from([0x78, 0x9c]), packedZeros(1_024)])), {
        "content-type": "application/pdf",
      }),
    },
  ],
  [
    "is a Word file that unpacks to a gigabyte",
    /in time|unpacks|damaged/,
    {
      page: sends(docxOf({ packed: packedZeros(1_024), length: 9 }), {
        "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      }),
    },
  ],
];

const ASKED_NOT_TO = /owner asks programs not to read it/;
const SILENT = /does not say at the moment/;
const ROBOTS: Row[] = [
  ["asks all programs not to", ASKED_NOT_TO, { page, robots: rules("User-agent: *\nDisallow: /") }],
  [
    "asks us not to",
    ASKED_NOT_TO,
    { page, robots: rules("User-agent: *\nAllow: /\n\nUser-agent: touchstone\nDisallow: /story") },
  ],
  ["has a fault in its robots.txt", SILENT, { page, robots: sends("", {}, 500) }],
  ["has a robots.txt without end", SILENT, { page, robots: rules("#".repeat(600_000)) }],
  [
    "has a bomb for a robots.txt",
    SILENT,
    { page, robots: sends(gzipSync(bomb), { "content-encoding": "gzip" }) },
  ],
  [
    "drips its robots.txt",
    /does not say|longer than ten seconds/,
    { page, robots: drip("HTTP/1.1 200 OK\r\n\r\nUser-agent: *"), milliseconds: 1_500 },
  ],
  [
    "leads away for its robots.txt",
    ELSEWHERE,
    { page, robots: (...all) => leadsTo(`http://127.0.0.2:${stranger.port}/`)(...all) },
  ],
  [
    "has a robots.txt that multiplies",
    /does not say|owner asks/,
    { page, robots: rules("User-agent: a\n".repeat(15_000) + "Disallow: /x\n".repeat(20_000)) },
  ],
  [
    "leads to one who asks programs not to",
    ASKED_NOT_TO,
    {
      page: (...all) => {
        const other = stranger.site("other.example", { page, robots: rules("User-agent: *\nDisallow: /") });
        leadsTo(`${other}/story-2`)(...all);
      },
    },
  ],
];

it("the tables have their rows", () =>
  expect([ADDRESSES, PLACES, ANSWERS, COSTS, DOCUMENTS, ROBOTS].flat().length).toBeGreaterThanOrEqual(100));

it.each(ADDRESSES)("%s is refused before anybody is asked", async (address, says) => {
  expect(await refusalOf(address, {})).toMatch(says);
});

describe("a stranger who", () => {
  it.each([...PLACES, ...ANSWERS])("%s", (...row) => refused(row));
  it.concurrent.each([...COSTS, ...DOCUMENTS, ...ROBOTS])("%s", (...row) => refused(row));
});

it("nobody was asked who may not be", () =>
  expect(stranger.asked.filter((one) => !/^(stranger\d+|other)\.example:/.test(one))).toEqual([]));
