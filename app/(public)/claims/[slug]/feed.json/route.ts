import { readClaimFeed } from "@/app/(public)/claims/[slug]/claim-feed";
import { answer, nothingHere } from "@/app/answers";
import { JSON_FEED, jsonFeedOf } from "@/lib/publishing/feed-formats";

/** The outcomes of a claim as JSON Feed. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/feed.json">,
): Promise<Response> {
  const feed = await readClaimFeed((await params).slug);
  return feed ? answer(request, jsonFeedOf(feed), { type: JSON_FEED }) : nothingHere();
}
