import { expect, it } from "vitest";
import { toApiCorrection } from "@/lib/publishing/api/corrections";
import { correctionPage } from "@/lib/publishing/api/shapes";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { authorWords, correctionText } from "@/lib/publishing/correction-words";
import { claimFeed, correctionsFeed } from "@/lib/publishing/feed";
import { atomOf } from "@/lib/publishing/feed-formats";
import type { PublicCorrection } from "@/lib/publishing/public-correction";
import { strangers } from "@/tests/support/vocabulary";
import { problemsOf } from "@/tests/support/xml";
import { AGREED, entry, HOSTILE, publicClaim } from "./published";

const plain = (text = "") => text.replaceAll(/[\u2068\u2069]/g, "");

const correction: PublicCorrection = {
  id: "0198c0de-0000-7000-8000-000000000001",
  at: "2026-03-01T00:00:00.000Z",
  kind: "FACTUAL",
  was: "The harbour opened in 1949.",
  now: "The harbour opened in 1950.",
  note: "The records say so.",
  by: { name: "Ada", newsroom: { slug: "desk-a", name: "Desk A" } },
  claim: { slug: "harbour-opened-in-1950", statement: "The harbour opened in 1950.", inLanguage: "en" },
  claimVersion: 2,
};
const PAGE = "http://localhost:3000/claims/harbour-opened-in-1950";
const ADDRESS = `${PAGE}#correction-${correction.id}`;

it("says in a text what was wrong, what is right, why and who", () => {
  expect(plain(correctionText(correction))).toBe(
    "It was: The harbour opened in 1949.\nIt is: The harbour opened in 1950.\nWhy: The records say so.\nBy Ada, Desk A.",
  );
  expect(authorWords({ kind: "RATING_CHANGE", by: null })).toBe("follows from the verdicts");
  expect(authorWords({ kind: "VOID", by: null })).toBe("decided by a steward");
  expect(authorWords({ kind: "FACTUAL", by: { name: null, newsroom: null } })).toBe("by a steward");
  expect(plain(authorWords({ kind: "UPDATE", by: { name: "Ada", newsroom: null } }))).toBe(
    "by Ada, independent reviewer",
  );
});

it("stands in the feed of all corrections and, by time, in that of its claim", () => {
  const history = [entry("2026-02-01T00:00:00.000Z")];
  const feed = claimFeed(publicClaim(AGREED), history, [correction]);
  expect(feed.entries.map((one) => one.id)).toEqual([ADDRESS, `${PAGE}/history#2026-02-01T00:00:00.000Z`]);
  const all = correctionsFeed({ corrections: [{ ...correction, now: HOSTILE, note: HOSTILE }], next: null });
  expect(plain(all.entries[0]?.title)).toBe("Factual correction. The harbour opened in 1950.");
  expect(problemsOf(atomOf(all), "atom")).toEqual([]);
  expect(problemsOf(atomOf(correctionsFeed({ corrections: [], next: null })), "atom")).toEqual([]);
});

it("stands in the markup in schema.org’s words, where there is markup", () => {
  const review = claimReviewOf(publicClaim(AGREED), [], [correction]);
  expect(review?.correction).toMatchObject([
    { "@type": "CorrectionComment", url: ADDRESS, datePublished: correction.at, author: { name: "Ada" } },
  ]);
  expect(strangers(review)).toEqual([]);
  expect(claimReviewOf(publicClaim(AGREED), [], [])).not.toHaveProperty("correction");
  expect(claimReviewOf(publicClaim("A1 A1"), [], [correction])).toBe(null);
});

it("has the API’s shape", () => {
  const rule: PublicCorrection = {
    ...correction,
    kind: "RATING_CHANGE",
    by: null,
    note: "",
    claimVersion: null,
  };
  const page = { data: [correction, rule].map(toApiCorrection), next: null };
  expect(correctionPage.parse(page)).toEqual(page);
});
