import fc from "fast-check";
import { expect, it } from "vitest";
import { addressKey } from "@/lib/articles/address-key";
import { FACT_NAMES, type FoundFacts } from "@/lib/intake/model";
import { partialDate } from "@/lib/intake/read/facts/partial-date";
import { Unread } from "@/lib/intake/read/job";
import { pdfParagraphs } from "@/lib/intake/read/pdf-paragraphs";
import { readHtml } from "@/lib/intake/read/read-html";
import { readMarkdown } from "@/lib/intake/read/read-markdown";
import { readPlainText } from "@/lib/intake/read/read-plain-text";
import { mayRead } from "@/lib/intake/read/robots";
import { articleText, textOf } from "@/lib/intake/text";
import { cleanText } from "@/lib/intake/text/clean";

// The same cases every time: what is found at night is no news in the morning.
const runs = (numRuns: number) => ({ numRuns, seed: Number(process.env.FUZZ_SEED ?? 5) });

/** What trips programs that read: bytes read wrongly, halves of pairs, the unseen, marks of several languages. */
const pieces = fc.constantFrom(
  ...'Â|â€™|â€|Ã©|ï»¿|\ud800|\udc00|\u0000|\u0085|\u2028|\ufeff|\u200b|\u200d|\u00ad|\u202e|\ufffd|\r\n|\n\n|\n|\t| |<p>|</p>|<|>|&|&amp;|&#0;|&#x110000;|]]>|-->|<!--|(AP Photo/X)|Menu|Vote count: 0|Read more: |•|- |1. |# |**|[a](b)|---\n|.|. |”|2025-04-03|{|}|"|\\|e\u0301|\u0958|😀|漢字|عربى'.split(
    "|",
  ),
);
const words = fc.constantFrom(
  "The ministry",
  " said ",
  "exports rose by 12 percent. ",
  "“Yes,” ",
  "she added. ",
);
const text = fc
  .array(fc.oneof(pieces, words, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(""));

const tags =
  "p div span a b article main section h1 ul li table tr td br hr img figure figcaption blockquote pre script style template svg nav aside form title meta link base head body html noscript iframe sup time q font center x-y".split(
    " ",
  );
const attribute = fc.tuple(
  fc.constantFrom(
    "class",
    "id",
    "href",
    "content",
    "property",
    "name",
    "rel",
    "datetime",
    "type",
    "lang",
    "hidden",
    "style",
  ),
  fc.oneof(
    fc.constantFrom(
      "og:title",
      "author",
      "canonical",
      "article",
      "comments",
      "caption",
      "share",
      "application/ld+json",
      "javascript:alert(1)",
      "/a-1",
    ),
    fc.string({ maxLength: 20 }),
  ),
);
/** Markup that is now right, now not: elements open and do not close, or close and were never open. */
const html = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: text },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...tags), fc.array(attribute, { maxLength: 3 }))
          .map(([tag, all]) => `<${tag} ${all.map(([name, value]) => `${name}="${value}"`).join(" ")}>`),
      },
      { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
      {
        weight: 1,
        arbitrary: fc.json().map((json) => `<script type="application/ld+json">${json}</script>`),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

const CONTROL = /[^\P{Cc}\n]/u;

/** What holds of every text, whatever it was made of. */
function expectText(read: string, raw: { length: number }) {
  expect(read.isWellFormed()).toBe(true);
  expect(read).not.toMatch(CONTROL);
  expect(read).not.toMatch(/\n{3}|^\s|\s$|(?<!\n)\n(?!\n)|[\u200B\uFEFF\u00AD\u202E]/);
  expect(read).toBe(read.normalize("NFC"));
  // Characters may fall apart into a few, and paragraphs apart into two line ends.
  expect(read.length).toBeLessThanOrEqual(raw.length * 4 + 2);
}

function expectFacts(facts: FoundFacts) {
  for (const name of FACT_NAMES) {
    const { value } = facts[name] ?? { value: "x" };
    expect(value.isWellFormed() && value !== "" && value.length <= 2_000).toBe(true);
    expect(value).not.toMatch(/\p{Cc}/u);
  }
  expect(facts.datePublished?.value ?? "2025").toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  expect(facts.url?.value ?? "https://a.example/").toMatch(/^https?:\/\//);
}

/** What is read, where it is text at all. */
function readOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(Unread);
    return null;
  }
}

it("texts that are pasted", () =>
  fc.assert(
    fc.property(text, (raw) => {
      expectText(articleText(raw), raw);
      expectText(textOf([raw, raw]), { length: raw.length * 2 });
      expect(cleanText(raw)).not.toMatch(/[^\P{Cc}\n]/u);
    }),
    runs(3_000),
  ));

it("pages", () =>
  fc.assert(
    fc.property(html, fc.constantFrom(null, "https://www.daily.example/a-1"), (raw, url) => {
      const read = readOr(() => readHtml({ kind: "html", bytes: Buffer.from(raw), charset: "utf-8", url }));
      if (!read) return;
      expectText(read.text, raw);
      expectFacts(read.facts);
      for (const one of read.addresses) expect(one).toMatch(/^https:\/\/([a-z.]+\.)?daily\.example\//);
    }),
    runs(2_500),
  ));

it("bytes of any kind, said to be in any character set", () => {
  const charset = fc.constantFrom(
    undefined,
    "utf-8",
    "utf-16",
    "windows-1252",
    "shift_jis",
    "iso-2022-jp",
    "gb18030",
    "replacement",
    "x-user-defined",
    "none",
    "",
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), charset, text, (bytes, charset, after) => {
      const all = Buffer.concat([bytes, Buffer.from(after)]);
      const job = { bytes: all, charset };
      for (const read of [
        readOr(() => readPlainText({ kind: "text", ...job })),
        readOr(() => readMarkdown({ kind: "markdown", ...job })),
        readOr(() => readHtml({ kind: "html", ...job, url: null })),
      ]) {
        if (read) expectText(read.text, all);
        if (read) expectFacts(read.facts);
      }
    }),
    runs(1_500),
  );
});

it("lines of PDF files", () => {
  const number = fc.double({ min: -1e6, max: 1e6 });
  const item = fc.record({ str: text, x: number, y: number, fontSize: number, hasEOL: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 12 }), { maxLength: 5 }), (pages) => {
      const length = pages.flat().reduce((sum, { str }) => sum + str.length + 1, 0);
      expectText(textOf(pdfParagraphs(pages)), { length });
    }),
    runs(1_000),
  );
});

it("addresses", () => {
  const noise = fc.constantFrom(
    "",
    "?utm_source=x",
    "/amp/",
    "?amp=1",
    "?id=%26",
    "#!/a",
    "?a=1&a=2",
    "?=&&",
    "/index.html",
    ";p",
  );
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), noise, (url, end) => {
      const address = URL.canParse(url + end) ? url + end : url;
      const key = addressKey(address);
      expect(key).not.toBe("");
      expect(addressKey(`http://www.${key}`)).toBe(addressKey(`https://${key}`));
    }),
    runs(1_500),
  );
});

it("dates, and rules for robots", () =>
  fc.assert(
    fc.property(text, (said) => {
      expect(partialDate(said) ?? "2025").toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      const robots = {
        kind: "robots",
        robotsUrl: "https://a.example/robots.txt",
        url: "https://a.example/b",
        agent: "A",
      } as const;
      expect(typeof mayRead({ ...robots, text: `User-agent: *\nDisallow: ${said}` })).toBe("boolean");
    }),
    runs(1_000),
  ));
