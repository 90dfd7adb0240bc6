import { connection } from "next/server";
import { readClaim, readClaimCorrections, readHistory } from "@/app/(public)/reads";
import { answer, nothingHere, readTwice } from "@/app/answers";
import { claimFeed } from "@/lib/publishing/feed";
import { ATOM, atomOf } from "@/lib/publishing/feed-formats";

/** The outcomes and corrections of a claim as Atom. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/feed.xml">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const [claim, history, { corrections }] = await readTwice(() =>
    Promise.all([readClaim(slug), readHistory(slug), readClaimCorrections(slug)]),
  );
  if (!claim || !history) return nothingHere();
  const feed = claimFeed(claim, history, corrections);
  return answer(request, atomOf(feed), { type: ATOM, changed: feed.changed });
}
