import { describe, expect, it } from "vitest";
import type { FoundFacts } from "@/lib/intake/model";
import { pageAddresses } from "@/lib/intake/read/facts/page-addresses";
import { pageFacts } from "@/lib/intake/read/facts/page-facts";
import { parsePage } from "@/lib/intake/read/parse-html";

const URL_OF_PAGE = "https://www.daily.example/trade/exports-rise-12";
const page = (head: string, body = "<p>Text.</p>", attributes = "") =>
  parsePage(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
const facts = (...parts: Parameters<typeof page>) => pageFacts(page(...parts), URL_OF_PAGE);
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const value = (found: FoundFacts, name: keyof FoundFacts) => found[name]?.value;

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Exports rise",
  datePublished: "2025-04-03T10:00:00+02:00",
  inLanguage: "en-GB",
  author: [
    { "@type": "Person", name: "First Example" },
    { "@type": "Person", name: "Second Example" },
  ],
  publisher: { "@type": "NewsMediaOrganization", name: "The Daily Example" },
  mainEntityOfPage: { "@id": URL_OF_PAGE },
};

describe("JSON-LD", () => {
  it("tells everything, and that it did", () =>
    expect(facts(ld(ARTICLE))).toEqual({
      headline: { value: "Exports rise", origin: "json-ld" },
      datePublished: { value: "2025-04-03", origin: "json-ld" },
      inLanguage: { value: "en-GB", origin: "json-ld" },
      author: { value: "First Example, Second Example", origin: "json-ld" },
      publisher: { value: "The Daily Example", origin: "json-ld" },
      url: { value: URL_OF_PAGE, origin: "json-ld" },
    }));

  it.each([
    ["in a list", [{ "@type": "BreadcrumbList" }, ARTICLE]],
    ["in a graph", { "@graph": [{ "@type": "WebPage", name: "The page" }, ARTICLE] }],
    ["below a page", { "@type": "WebPage", name: "The page", mainEntity: ARTICLE }],
    ["of several types", { ...ARTICLE, "@type": ["Thing", "ReportageNewsArticle"] }],
    ["escaped", { ...ARTICLE, headline: "Exports rise" }],
    ["with line ends within strings", JSON.stringify(ARTICLE).replace("Exports rise", "Exports\n rise")],
    ["with a comma too many", `<!-- ${JSON.stringify(ARTICLE).replace(/\}$/, ",}")} -->`],
  ])("%s", (_, value) =>
    expect(facts(ld(value)).headline).toEqual({ value: "Exports rise", origin: "json-ld" }),
  );

  it("names that stand elsewhere in the graph", () => {
    const graph = [
      { ...ARTICLE, publisher: { "@id": "#org" }, author: { "@id": "#who" } },
      { "@id": "#org", "@type": "Organization", name: "Daily Example" },
      { "@id": "#who", "@type": "Person", name: "Third Example" },
    ];
    const found = facts(ld({ "@graph": graph }));
    expect([value(found, "publisher"), value(found, "author")]).toEqual(["Daily Example", "Third Example"]);
  });

  it.each([
    "",
    "{",
    "null",
    "[[[[",
    '{"@type":"NewsArticle","headline":',
    "{}".repeat(99),
    "[".repeat(100_000),
  ])("that is broken leaves the rest: %.30j", (broken) => {
    const found = facts(`${ld(broken)}<meta property="og:title" content="Exports rise">`);
    expect(found.headline).toEqual({ value: "Exports rise", origin: "open-graph" });
  });
});

describe("elsewhere", () => {
  it.each<[string, keyof FoundFacts, string, string]>([
    ['<meta property="og:title" content="Exports rise">', "headline", "Exports rise", "open-graph"],
    ['<meta name="DC.title" content="Exports rise">', "headline", "Exports rise", "meta"],
    ["<title>Exports rise by much | Daily Example</title>", "headline", "Exports rise by much", "title"],
    [
      '<meta property="article:published_time" content="2025-04-03T10:00Z">',
      "datePublished",
      "2025-04-03",
      "open-graph",
    ],
    ['<meta name="parsely-pub-date" content="2025-04-03">', "datePublished", "2025-04-03", "meta"],
    ['<meta itemprop="datePublished" content="2025-04-03">', "datePublished", "2025-04-03", "meta"],
    ['<meta name="author" content="By First Example">', "author", "First Example", "meta"],
    ['<meta property="og:locale" content="en_GB">', "inLanguage", "en-GB", "open-graph"],
    [
      '<link rel="canonical" href="/trade/exports-rise">',
      "url",
      "https://www.daily.example/trade/exports-rise",
      "canonical",
    ],
    ["", "url", URL_OF_PAGE, "address"],
  ])("%s", (head, name, value, origin) => {
    const body = "<h1>Exports rise by much</h1><p>Text.</p>";
    expect(facts(`${head}<meta property="og:site_name" content="Daily Example">`, body)[name]).toEqual({
      value,
      origin,
    });
  });

  it("<time> and the language of the page", () => {
    const found = facts("", '<article><time datetime="2025-04-03">3 April</time></article>', 'lang="de"');
    expect(found.datePublished).toEqual({ value: "2025-04-03", origin: "time" });
    expect(found.inLanguage).toEqual({ value: "de", origin: "meta" });
  });

  it("what nobody says is unknown", () => expect(pageFacts(parsePage("<p>Text."), null)).toEqual({}));
});

describe("only what is plausible", () => {
  it.each([
    ["undefined", null],
    ["Untitled document", null],
    ["x".repeat(301), null],
    ["Exports &amp; imports &#8211; who&#x2019;s right?", "Exports & imports – who’s right?"],
    ["<b>Exports</b> rise", "Exports rise"],
    ["Exports rise - Daily Example", "Exports rise"],
    ["Daily Example: exports rise", "Daily Example: exports rise"],
    ["Daily Example | Exports rise", "Exports rise"],
    ["Exports rise – and imports fall", "Exports rise – and imports fall"],
    ["Exports\u202e rise\u0000", "Exports rise"],
    ["Exports riseÂ", "Exports rise"],
  ])("headline %.60j", (said, kept) => {
    const site = '<meta property="og:site_name" content="Daily Example">';
    const document = page(site);
    const meta = document.createElement("meta");
    meta.setAttribute("property", "og:title");
    meta.setAttribute("content", said);
    document.head.append(meta);
    expect(value(pageFacts(document, URL_OF_PAGE), "headline") ?? null).toBe(kept);
  });

  it.each(["https://social.example/daily", "@daily", "admin", "first@daily.example", ""])(
    "author %j is none",
    (said) => expect(facts(`<meta name="author" content="${said}">`).author).toBeUndefined(),
  );

  it.each(["xx-", "english please", "und", "e", "'"])("language %j is none", (said) =>
    expect(facts("", "", `lang="${said}"`).inLanguage).toBeUndefined(),
  );

  it("a date that cannot be gives way to one that can", () =>
    expect(
      value(
        facts(`${ld({ ...ARTICLE, datePublished: "2999-01-01" })}<meta name="date" content="2025-04-04">`),
        "datePublished",
      ),
    ).toBe("2025-04-04"));

  it.each([
    "https://other.example/trade/exports-rise-12",
    "https://daily.example.evil.example/trade/exports-rise-12",
    "https://evildaily.example/trade/exports-rise-12",
    "https://www.daily.example/",
    "javascript:alert(1)",
    "ftp://www.daily.example/a",
    "https://user:secret@www.daily.example/a",
    `https://www.daily.example/${"a".repeat(2_000)}`,
    "https://[broken",
  ])("canonical %.60s is not believed", (href) => {
    const document = page(`<link rel="canonical" href="${href}"><meta property="og:url" content="${href}">`);
    expect(pageFacts(document, URL_OF_PAGE).url).toEqual({ value: URL_OF_PAGE, origin: "address" });
    expect(pageAddresses(document, URL_OF_PAGE)).toEqual([]);
  });
});

it("other addresses of a page: canonical, AMP, for telephones", () => {
  const links =
    '<link rel="canonical" href="/a-1"><link rel="amphtml" href="https://amp.daily.example/a-1"><link rel="alternate" media="handheld" href="https://mobile.daily.example/a-1"><link rel="alternate" type="application/rss+xml" href="/feed">';
  expect(pageAddresses(page(links), "https://m.daily.example/a-1?x=1")).toEqual([
    "https://m.daily.example/a-1",
    "https://amp.daily.example/a-1",
    "https://mobile.daily.example/a-1",
  ]);
});

it("an AMP cache’s page is of the site that it shows", () => {
  const document = page('<link rel="canonical" href="https://www.daily.example/a-1">');
  expect(pageAddresses(document, "https://www.google.com/amp/s/amp.daily.example/a-1")).toEqual([
    "https://www.daily.example/a-1",
  ]);
  expect(pageAddresses(document, "https://www.google.com/amp/s/other.example/a-1")).toEqual([]);
});
