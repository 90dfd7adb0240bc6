import { answerClaimFeed } from "@/app/(public)/claims/[slug]/claim-feed";
import { JSON_FEED, jsonFeedOf } from "@/lib/publishing/feed-formats";

/** The outcomes of a claim as JSON Feed. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/feed.json">,
): Promise<Response> {
  const { slug } = await params;
  return answerClaimFeed(request, slug, { file: "feed.json", type: JSON_FEED, write: jsonFeedOf });
}
