import { describe, expect, it } from "vitest";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { jsonForScript } from "@/lib/publishing/json-for-script";
import { strangers } from "@/tests/support/vocabulary";
import { AGREED, entry, HOSTILE, publicClaim } from "./published";

const history = [
  entry("2026-02-01T00:00:00.000Z"),
  entry("2026-01-31T00:00:00.000Z", { status: "PROVISIONAL", tier: "provisional" }),
  entry("2026-01-30T00:00:00.000Z"),
  entry("2026-01-29T00:00:00.000Z", { status: "UNDER_REVIEW", tier: null }),
];
const reviewOf = (written: string) => claimReviewOf(publicClaim(written), history);

describe("claimReviewOf", () => {
  it("says what the newsrooms agree on, in schema.org's words", () => {
    expect(reviewOf(AGREED)).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "http://localhost:3000/claims/harbour-opened-in-1950",
      claimReviewed: "The harbour opened in 1950.",
      author: { "@type": "Organization", name: "Touchstone", url: "http://localhost:3000/" },
      datePublished: "2026-01-30T00:00:00.000Z",
      dateModified: "2026-02-02T00:00:00.000Z",
      inLanguage: "en",
      reviewRating: {
        "@type": "Rating",
        ratingValue: 1,
        worstRating: 1,
        bestRating: 5,
        alternateName: "False",
        ratingExplanation: expect.stringMatching(
          /^5 reviewers of 3 newsrooms\. Their middle verdict is False/,
        ),
      },
      itemReviewed: {
        "@type": "Claim",
        "@id": "http://localhost:3000/claims/harbour-opened-in-1950#claim",
        author: { "@type": "Person", name: "The Mayor" },
        datePublished: "2025-04",
        appearance: [REPORT],
        firstAppearance: REPORT,
      },
      citation: [
        {
          "@type": "CreativeWork",
          url: "https://records.example/harbour",
          name: "The records",
          publisher: { "@type": "Organization", name: "The archive" },
        },
      ],
    });
  });

  it("uses only types and properties that schema.org defines", () => {
    expect(strangers(reviewOf(AGREED))).toEqual([]);
    expect(strangers(reviewOf("AU AU BU BU CU"))).toEqual([]);
    expect(strangers({ "@type": "Rating", stars: 5, author: { "@type": "Desk" } })).toEqual([
      "Rating.stars",
      "Desk",
    ]);
  });

  it("gives a label of two ratings the value between them, and one off the scale none", () => {
    expect(reviewOf("A1 A2 B1 B2 C1 C2")?.reviewRating).toMatchObject({
      ratingValue: 1.5,
      alternateName: "False to mostly false",
    });
    for (const [written, words] of [
      ["AU AU BU BU CU", "Unverifiable"],
      ["AM AM BM BM CM", "Missing context"],
    ] as const) {
      expect(reviewOf(written)?.reviewRating).toMatchObject({ alternateName: words });
      expect(reviewOf(written)?.reviewRating).not.toHaveProperty("ratingValue");
    }
  });

  it.each([
    ["not reviewed", ""],
    ["under review", "A1 A1"],
    ["provisional", "A1 A1 B1"],
    ["provisionally unverifiable", "AU AU BU"],
    ["contested", "A1 A1 B5 B5 C1 D5"],
  ])("is not there for a claim that is %s", (_, written) => {
    expect(reviewOf(written)).toBeNull();
  });

  it("is not there for a claim that was closed", () => {
    expect(claimReviewOf(publicClaim(AGREED, { lifecycle: "RETRACTED" }), history)).toBeNull();
  });

  it("leaves out what is not known", () => {
    const review = claimReviewOf(
      publicClaim(AGREED, { claimant: null, claimDate: null, appearances: [] }),
      [],
    );
    expect(review?.itemReviewed).toEqual({ "@type": "Claim", "@id": expect.any(String) });
    expect(review?.datePublished).toBe("2026-02-01T00:00:00.000Z");
  });
});

const REPORT = {
  "@type": "Article",
  url: "https://gazette.example/report",
  headline: "A report on the harbour",
  publisher: { "@type": "Organization", name: "The Gazette" },
  datePublished: "2025-04-03",
};

describe("jsonForScript", () => {
  it("writes what no text can end, and what reads as the same text", () => {
    const review = claimReviewOf(publicClaim(AGREED, { statement: HOSTILE }), history);
    const written = jsonForScript(review);
    expect(written).not.toMatch(/[<>&\p{Cc}\u2028\u2029]/u);
    expect(JSON.parse(written).claimReviewed).toBe(HOSTILE);
  });
});
