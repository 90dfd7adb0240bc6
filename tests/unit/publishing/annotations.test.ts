import { describe, expect, it } from "vitest";
import { annotationsOf } from "@/lib/publishing/annotations";
import type { AnnotatedAppearance } from "@/lib/publishing/marked-appearances";
import type { PublicClaim } from "@/lib/publishing/model";
import { strangersToAnnotations } from "@/tests/support/annotation-terms";
import { answerProblems } from "@/tests/support/openapi";
import { AGREED, HOSTILE, publicClaim } from "./published";

const ADDRESS = "http://localhost:3000/api/v1/claims/harbour-opened-in-1950/annotations";

function marked(claim: PublicClaim, change: Partial<AnnotatedAppearance> = {}): AnnotatedAppearance[] {
  return claim.appearances.map((one) => ({
    ...one,
    id: "0198c0de-0000-7000-8000-000000000001",
    start: 3,
    end: 17,
    sha256: "ab".repeat(32),
    retrievedAt: null,
    since: "2026-01-02T00:00:00.000Z",
    ...change,
  }));
}

const bodyOf = (claim: PublicClaim) => annotationsOf(claim, marked(claim)).items[0]?.body[0].value;

describe("web annotations", () => {
  it("tie the outcome to the words of the article", () => {
    const claim = publicClaim(AGREED);
    const page = annotationsOf(claim, marked(claim));
    expect(page).toMatchObject({ id: ADDRESS, type: "AnnotationPage", partOf: { total: 1 } });
    expect(page.items[0]).toMatchObject({
      id: `${ADDRESS}#0198c0de-0000-7000-8000-000000000001`,
      motivation: "assessing",
      creator: { type: "Organization", name: "Touchstone" },
      created: "2026-01-02T00:00:00.000Z",
      modified: "2026-02-02T00:00:00.000Z",
      rights: "https://creativecommons.org/licenses/by/4.0/",
      body: [
        { type: "TextualBody", purpose: "assessing", format: "text/plain" },
        { source: "http://localhost:3000/claims/harbour-opened-in-1950" },
      ],
      target: {
        source: "https://gazette.example/report",
        selector: [
          { type: "TextQuoteSelector", exact: "opened in 1950", prefix: "It ", suffix: ", she said" },
          { type: "TextPositionSelector", start: 3, end: 17 },
        ],
      },
    });
    expect(page.items[0]?.body[0].value).toMatch(/^Consensus: False\. 5 reviewers of 3 newsrooms\./);
  });

  it("use what the context defines, and answer as described", () => {
    for (const retrievedAt of [null, "2026-01-01T00:00:00.000Z"]) {
      const claim = publicClaim(AGREED, { statement: HOSTILE.toWellFormed() });
      const page = JSON.parse(JSON.stringify(annotationsOf(claim, marked(claim, { retrievedAt }))));
      expect(strangersToAnnotations(page)).toEqual([]);
      expect(answerProblems(page, "AnnotationPage")).toBeNull();
    }
    expect(
      strangersToAnnotations({ "@context": "x", rating: 1, type: "ClaimReview", purpose: "judging" }),
    ).toEqual(["@context x", "rating", "type ClaimReview", "purpose judging"]);
  });

  it("say before quorum the status alone, and of a closed claim that it is closed", () => {
    expect(bodyOf(publicClaim("A1 A1"))).toBe("Under review.");
    expect(bodyOf(publicClaim(""))).toBe("Not reviewed yet.");
    const closed = { lifecycle: "RETRACTED", lifecycleNote: "Lifted wrongly." } as const;
    expect(bodyOf(publicClaim("A1 A1", closed))).toBe("This claim has been retracted.");
    expect(bodyOf(publicClaim(AGREED, closed))).toMatch(
      /^This claim has been retracted\. Consensus: False\. 5/,
    );
  });

  it("stand at the article’s page here where its own address is not known", () => {
    const claim = publicClaim(AGREED);
    const [one] = marked(claim);
    if (!one) throw new Error("there is an appearance");
    const page = annotationsOf(claim, [{ ...one, article: { ...one.article, url: null } }]);
    expect(page.items[0]?.target.source).toBe("http://localhost:3000/articles/report");
  });
});
