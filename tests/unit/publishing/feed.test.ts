import { describe, expect, it } from "vitest";
import { z } from "zod";
import { claimFeed, type Feed } from "@/lib/publishing/feed";
import { feedsOf } from "@/lib/publishing/feed-addresses";
import { atomOf, jsonFeedOf } from "@/lib/publishing/feed-formats";
import { jsonFeedProblems } from "@/tests/support/json-feed";
import { problemsOf, textsOf } from "@/tests/support/xml";
import { AGREED, entry, HOSTILE, publicClaim } from "./published";

const ATOM = { a: "http://www.w3.org/2005/Atom" };
const PAGE = "http://localhost:3000/claims/harbour-opened-in-1950";
const history = [
  entry("2026-02-01T00:00:00.000Z"),
  entry("2026-01-29T00:00:00.000Z", { status: "UNDER_REVIEW", tier: null, label: [] }),
];

const feed = claimFeed(publicClaim(AGREED), history);
const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, "");

/** What https://www.jsonfeed.org/version/1.1/ demands of the fields that the app writes, and none beside them. */
const JSON_FEED = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal("en"),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_text: z.string().min(1),
      date_modified: z.iso.datetime(),
    }),
  ),
});

describe("a claim's feed", () => {
  it("has an entry for each outcome, the newest with all that it rests on", () => {
    const [now, before] = feed.entries;
    expect(plain(now?.title)).toBe("Consensus: False. The harbour opened in 1950.");
    expect(now).toMatchObject({ id: `${PAGE}/history#2026-02-01T00:00:00.000Z`, url: PAGE });
    expect(plain(now?.text)).toContain("Consensus: False.\n5 reviewers of 3 newsrooms.");
    expect(plain(now?.text)).toContain("Reviewer 0, Desk A: False. The records say otherwise, as 0 found.");
    expect(before).toMatchObject({ changed: "2026-01-29T00:00:00.000Z", text: "Under review." });
    expect(feed.changed).toBe("2026-02-02T00:00:00.000Z");
  });

  it("says before quorum nothing but the status, and when that changed", () => {
    const { entries } = claimFeed(publicClaim("A1 A1"), [history[1] ?? entry("")]);
    expect(entries.map(({ text, changed }) => [text, changed])).toEqual([
      ["Under review.", "2026-02-01T00:00:00.000Z"],
    ]);
  });
});

describe("Atom", () => {
  it("is what RFC 4287 says", () => {
    const xml = atomOf(feed);
    expect(problemsOf(xml, "atom")).toEqual([]);
    expect(textsOf(xml, "/a:feed/a:author/a:name", ATOM)).toEqual(["Touchstone"]);
    expect(textsOf(xml, "/a:feed/a:rights", ATOM)).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
    expect(textsOf(xml, "//a:entry[not(a:content) or not(a:link)]", ATOM)).toEqual([]);
    expect(textsOf(xml, "//a:entry/a:id", ATOM)).toEqual(feed.entries.map((one) => one.id));
    expect(textsOf(xml, "/a:feed/a:link/@href", ATOM)).toEqual([`${PAGE}/feed.xml`, PAGE]);
  });

  it("holds any text as text", () => {
    const hostile = publicClaim(AGREED, { statement: HOSTILE });
    hostile.verdicts[0] = { ...(hostile.verdicts[0] ?? never()), explanation: HOSTILE };
    const xml = atomOf(claimFeed(hostile, history));
    expect(problemsOf(xml, "atom")).toEqual([]);
    const shown = HOSTILE.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
    expect(textsOf(xml, "//a:entry/a:title", ATOM)[0]).toBe(`Consensus: False. \u2068${shown}\u2069`);
    expect(textsOf(xml, "//a:content", ATOM)[0]).toContain(shown);
  });

  it("is refused by the schema where it is none", () => {
    const xml = atomOf(feed);
    for (const broken of [
      xml.replace(/<updated>[^<]*<\/updated>/, ""),
      xml.replace(/<updated>[^<]*/, "<updated>today"),
      xml.replace("<id>", "<guid>").replace("</id>", "</guid>"),
      xml.replace("<title>", '<title type="markdown">'),
      xml.replace(/<entry>\n<id>[^<]*<\/id>/, "<entry>"),
    ])
      expect(problemsOf(broken, "atom")).toHaveLength(1);
  });
});

describe("the feeds of a page", () => {
  it.each([
    ["/", "/feed.xml", "/feed.json"],
    ["/claims", "/claims/feed.xml", "/claims/feed.json"],
    [
      "/claims?q=a+b&status=consensus",
      "/claims/feed.xml?q=a+b&status=consensus",
      "/claims/feed.json?q=a+b&status=consensus",
    ],
    ["/claims/a-slug", "/claims/a-slug/feed.xml", "/claims/a-slug/feed.json"],
  ])("%s are %s and %s", (page, atom, json) => {
    const site = "http://localhost:3000";
    expect(feedsOf(page)).toEqual({ atom: site + atom, json: site + json });
  });
});

describe("JSON Feed", () => {
  it("is what version 1.1 says, with the same entries", () => {
    const parsed = JSON_FEED.parse(JSON.parse(jsonFeedOf(feed)));
    expect(parsed.feed_url).toBe(`${PAGE}/feed.json`);
    expect(parsed.items.map((item) => item.id)).toEqual(feed.entries.map((one) => one.id));
    const empty: Feed = { ...feed, entries: [] };
    expect(JSON_FEED.safeParse(JSON.parse(jsonFeedOf(empty))).success).toBe(true);
    for (const one of [feed, empty]) expect(jsonFeedProblems(JSON.parse(jsonFeedOf(one)))).toBeNull();
    expect(jsonFeedProblems({ ...parsed, items: [{ url: PAGE }] })).not.toBeNull();
    expect(problemsOf(atomOf(empty), "atom")).toEqual([]);
  });
});

function never(): never {
  throw new Error("there is a verdict");
}
