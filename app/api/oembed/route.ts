import { readClaim } from "@/app/(public)/claim-reads";
import { notOffered, respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { readNumber } from "@/lib/publishing/api/requests";
import { claimAt, oembedOf } from "@/lib/publishing/oembed";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** How to embed the claim whose page's address is given (oEmbed 1.0). */
export async function GET(request: Request): Promise<Response> {
  const format = new URL(request.url).searchParams.get("format") || "json";
  if (format !== "json") return notOffered("Only format=json is offered.");
  return respond(request, async ({ searchParams }) => {
    const url = searchParams.get("url");
    if (!url) throw new AppError("invalid", "url is missing: the address of a claim's page.");
    const room = (name: string) => readNumber(searchParams, name, { usual: 100_000, min: 1, max: 100_000 });
    const max = { width: room("maxwidth"), height: room("maxheight") };
    const slug = claimAt(url);
    const found = slug ? await readClaim(slug) : null;
    // A duplicate's page leads to the claim that stays.
    const claim = found?.duplicateOf ? await readClaim(found.duplicateOf.slug) : found;
    if (!claim) throw new AppError("not_found", "There is no claim at that address.");
    return oembedOf(claim, max);
  });
}
