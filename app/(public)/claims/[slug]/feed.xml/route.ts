import { answerClaimFeed } from "@/app/(public)/claims/[slug]/claim-feed";
import { ATOM, atomOf } from "@/lib/publishing/feed-formats";

/** The outcomes and corrections of a claim as Atom. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/feed.xml">,
): Promise<Response> {
  const { slug } = await params;
  return answerClaimFeed(request, slug, { file: "feed.xml", type: ATOM, write: atomOf });
}
