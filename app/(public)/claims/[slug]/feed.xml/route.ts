import { readClaimFeed } from "@/app/(public)/claims/[slug]/claim-feed";
import { answer, nothingHere } from "@/app/answers";
import { ATOM, atomOf } from "@/lib/publishing/feed-formats";

/** The outcomes and corrections of a claim as Atom. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/feed.xml">,
): Promise<Response> {
  const feed = await readClaimFeed((await params).slug);
  return feed ? answer(request, atomOf(feed), { type: ATOM }) : nothingHere();
}
