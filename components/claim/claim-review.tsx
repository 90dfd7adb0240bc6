import type { ClaimReview, WithContext } from "schema-dts";
import { jsonForScript } from "@/lib/publishing/json-for-script";

/** A claim's outcome for machines. A block of data: no browser runs it, whatever the page's policy. */
export function ClaimReviewData({ review }: { review: WithContext<ClaimReview> }) {
  return <script type="application/ld+json">{jsonForScript(review)}</script>;
}
