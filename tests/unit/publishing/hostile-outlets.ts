import { parse } from "csv-parse/sync";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { csvOf, jsonLinesOf } from "@/lib/publishing/dump-formats";
import { embedOf } from "@/lib/publishing/embed";
import { toFactCheck } from "@/lib/publishing/fact-checks";
import { claimFeed } from "@/lib/publishing/feed";
import { atomOf, jsonFeedOf } from "@/lib/publishing/feed-formats";
import { jsonForScript } from "@/lib/publishing/json-for-script";
import type { PublicClaim } from "@/lib/publishing/model";
import { oembedOf } from "@/lib/publishing/oembed";
import { problemsOf, textsOf } from "@/tests/support/xml";
import { entry } from "./published";

/** What a reader of a format, which somebody else wrote, finds as text of a claim; undefined what is not in it. */
type Found = Partial<
  Record<"statement" | "claimant" | "headline" | "quote" | "explanation" | "title" | "url", string>
>;

const history = [entry("2026-02-01T00:00:00.000Z")];
const ATOM = { a: "http://www.w3.org/2005/Atom" };
const ROOM = { width: 600, height: 600 };

/** Every format in which a claim is published. A new one stands here, with the reader that reads it. */
export const FORMATS: Record<string, (claim: PublicClaim) => Found | Promise<Found>> = {
  "JSON-LD": (claim) => {
    const block = `<script type="application/ld+json">${jsonForScript(claimReviewOf(claim, history))}</script><p>after</p>`;
    const page = parsed(block);
    only(page, "script", 1);
    const review = JSON.parse(page.querySelector("script")?.textContent ?? "");
    const { author, firstAppearance } = review.itemReviewed;
    return {
      statement: review.claimReviewed,
      claimant: author.name,
      headline: firstAppearance.headline,
      title: review.citation[0].name,
      url: review.citation[0].url,
    };
  },
  Atom: (claim) => {
    const xml = atomOf(claimFeed(claim, history));
    const [problem] = problemsOf(xml, "atom");
    if (problem) throw new Error(problem);
    const [title = "", content = ""] = ["title", "content"].map(
      (one) => textsOf(xml, `//a:entry/a:${one}`, ATOM)[0],
    );
    return { statement: title, explanation: content };
  },
  "JSON Feed": (claim) => {
    const [item] = JSON.parse(jsonFeedOf(claimFeed(claim, history))).items;
    return { statement: item.title, explanation: item.content_text };
  },
  CSV: async (claim) => {
    const csv = await textOf(csvOf(batches(claim)));
    const records: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: "\r\n" });
    if (records.length !== 1) throw new Error(`${records.length} records`);
    const [{ claim_reviewed, claimant, appearance_quote, evidence_urls } = {}] = records;
    return { statement: claim_reviewed, claimant, quote: appearance_quote, url: evidence_urls } as Found;
  },
  "JSON Lines": async (claim) => {
    const [line = "", ...rest] = (await textOf(jsonLinesOf(recorded(claim)))).split("\n");
    if (rest.join("") !== "") throw new Error("more than one line");
    return fromApi(JSON.parse(line));
  },
  API: (claim) => fromApi(JSON.parse(JSON.stringify(toApiClaim(claim)))),
  "claims:search": (claim) => {
    const found = JSON.parse(JSON.stringify(toFactCheck(claim)));
    return { statement: found.text, claimant: found.claimant };
  },
  oEmbed: (claim) => {
    const page = parsed(JSON.parse(JSON.stringify(oembedOf(claim, ROOM))).html);
    only(page, "body *", 1);
    return { statement: page.querySelector("iframe")?.title ?? "" };
  },
  embed: (claim) => {
    const page = parsed(embedOf(claim));
    only(page, "script,img,iframe,object,form,[src],[onload]", 0);
    return { statement: page.querySelector("h1")?.textContent ?? "", claimant: page.body.textContent ?? "" };
  },
};

function fromApi(claim: ReturnType<typeof toApiClaim>): Found {
  const [appearance] = claim.appearances;
  const [verdict] = claim.verdicts;
  return {
    statement: claim.text,
    claimant: claim.claimant?.name ?? "",
    headline: appearance?.article.headline ?? "",
    quote: appearance?.quote.exact ?? "",
    explanation: verdict?.explanation ?? "",
    title: verdict?.sources[0]?.title ?? "",
    url: verdict?.sources[0]?.url ?? "",
  };
}

const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");

function only(page: Document, what: string, count: number): void {
  const found = page.querySelectorAll(what).length;
  if (found !== count) throw new Error(`${found} of ${what}, not ${count}`);
}

async function* batches(claim: PublicClaim) {
  yield [{ ...claim, id: "", published: null }];
}

/** The same with a record that has no entry yet, as PostgreSQL holds it: without half pairs, which canonical JSON lacks. */
async function* recorded(claim: PublicClaim) {
  const record = { record: "00000000-0000-7000-8000-000000000000", sealed: true, entries: [] };
  const stored = JSON.parse(JSON.stringify(claim).replace(/\\ud[89a-f][0-9a-f]{2}/g, "\uFFFD"));
  for await (const claims of batches(stored)) yield claims.map((one) => ({ ...one, record }));
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
