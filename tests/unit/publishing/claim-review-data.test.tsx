import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ClaimReviewData } from "@/components/claim/claim-review";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import { AGREED, HOSTILE, publicClaim } from "./published";

it("stands in the page as one block of data, whatever the texts are", () => {
  const review = claimReviewOf(publicClaim(AGREED, { statement: HOSTILE }), []);
  if (!review) throw new Error("there is a review");
  const html = renderToStaticMarkup(<ClaimReviewData review={review} />);
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const scripts = [...parsed.querySelectorAll("script")];
  expect(scripts.map((script) => script.type)).toEqual(["application/ld+json"]);
  expect(JSON.parse(scripts[0]?.textContent ?? "")).toEqual(JSON.parse(JSON.stringify(review)));
});
