import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/platform/errors";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { openApiDocument } from "@/lib/publishing/api/openapi";
import { expectedProblem, problemOf } from "@/lib/publishing/api/problem";
import { readArticlesRequest, readClaimsRequest } from "@/lib/publishing/api/requests";
import { readFactCheckSearch } from "@/lib/publishing/fact-check-request";
import { toFactCheck } from "@/lib/publishing/fact-checks";
import { answerProblems, documentProblems, problemProblems } from "@/tests/support/openapi";
import { AGREED, HOSTILE, publicClaim } from "./published";

const params = (written: string) => new URLSearchParams(written);

describe("the OpenAPI document", () => {
  it("is one, by somebody else's validator, which refuses what is none", async () => {
    expect(await documentProblems()).toBeNull();
    expect(openApiDocument().openapi).toMatch(/^3\.1\./);
    const broken = { ...openApiDocument(), paths: { "/x": { get: { parameters: [{ name: "q" }] } } } };
    expect(await documentProblems(JSON.parse(JSON.stringify(broken)))).not.toBeNull();
  });

  it("names only schemas that it has", () => {
    const document = openApiDocument();
    const named = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)/g);
    for (const [, name = ""] of named) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

describe("a claim of the API", () => {
  it.each(["", "A1 A1", AGREED, "AU AU BU BU CU", "A1 A1 B5 B5 C1 D5", "A1 A1 B1"])(
    "of %j is as described",
    (written) => {
      for (const claim of [
        publicClaim(written),
        publicClaim(written, { claimant: null, statement: HOSTILE }),
      ]) {
        expect(answerProblems(toApiClaim(claim), "Claim")).toBeNull();
      }
    },
  );

  it("says who, what and how firmly", () => {
    expect(toApiClaim(publicClaim(AGREED))).toMatchObject({
      url: "http://localhost:3000/claims/harbour-opened-in-1950",
      claimant: { name: "The Mayor", type: "Person" },
      state: "OPEN",
      consensus: { status: "CONSENSUS", label: ["False"], agreement: 1, range90: [1, 1], paramsVersion: 1 },
      updatedAt: "2026-02-02T00:00:00.000Z",
    });
  });

  it("is refused where it is not", () => {
    const claim = toApiClaim(publicClaim(AGREED));
    expect(answerProblems({ ...claim, secret: 1 }, "Claim")).not.toBeNull();
    expect(answerProblems({ ...claim, updatedAt: "today" }, "Claim")).not.toBeNull();
  });
});

describe("a fact check", () => {
  it("has the shape of Google's, and no day that is not known", () => {
    const { claims } = { claims: [toFactCheck(publicClaim(AGREED, { claimDate: "2025-04-03" }))] };
    expect(answerProblems({ claims }, "FactChecks")).toBeNull();
    expect(claims[0]).toMatchObject({
      claimant: "The Mayor",
      claimDate: "2025-04-03T00:00:00Z",
      claimReview: [{ publisher: { name: "Touchstone", site: "localhost:3000" }, textualRating: "False" }],
    });
    expect(toFactCheck(publicClaim(AGREED))).not.toHaveProperty("claimDate");
  });
});

describe("requests", () => {
  it.each([
    "limit=0",
    "limit=101",
    "limit=ten",
    "limit=1e1",
    "status=true",
    "rating=9",
    "cursor=x",
    `q=${"a".repeat(201)}`,
  ])("of claims with %s are refused", (written) =>
    expect(() => readClaimsRequest(params(written))).toThrow(AppError),
  );

  it("are read like the page's", () => {
    expect(readClaimsRequest(params("status=under-review&limit=3"))).toMatchObject({
      limit: 3,
      query: { status: "UNDER_REVIEW" },
    });
    expect(readArticlesRequest(params(""))).toEqual({ limit: 20, after: null });
    expect(() => readArticlesRequest(params("cursor=';--"))).toThrow("cursor");
  });

  it.each([
    "",
    "query=",
    "query=x&pageSize=0",
    "query=x&pageToken=y",
    "query=x&offset=-1",
    "query=x&maxAgeDays=old",
    "query=x&languageCode=%00",
  ])("of claims:search with %j are refused", (written) =>
    expect(() => readFactCheckSearch(params(written))).toThrow(AppError),
  );

  it("of claims:search want our reviews unless they name another site", () => {
    const wanted = (site: string) => readFactCheckSearch(params(`reviewPublisherSiteFilter=${site}`)).ours;
    expect([wanted("localhost:3000"), wanted("www.localhost:3000"), wanted("other.example")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(readFactCheckSearch(params("query=x"))).toMatchObject({
      pageSize: 10,
      offset: 0,
      maxAgeDays: null,
      ours: true,
    });
  });
});

describe("problems", () => {
  it("are those of RFC 9457", () => {
    for (const one of [
      problemOf(404, "There is no such claim."),
      expectedProblem(new AppError("invalid", "No.")),
    ]) {
      expect(answerProblems(one, "Problem")).toBeNull();
      expect(problemProblems(one)).toBeNull();
    }
    expect(problemProblems({ status: 42, type: "not a reference" })).toHaveLength(2);
    expect(problemOf(404, "x")).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "x",
    });
    expect(expectedProblem(new Error("x"))).toBeNull();
  });
});
