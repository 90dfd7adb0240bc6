import { readClaims } from "@/app/(public)/claim-reads";
import { readFactCheckSlugs } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { readFactCheckSearch } from "@/lib/publishing/fact-check-request";
import { toFactCheck } from "@/lib/publishing/fact-checks";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** claims:search, as Google's Fact Check Tools API has it. */
export function GET(request: Request, { params }: RouteContext<"/api/v1alpha1/[method]">): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    if (decodeURIComponent((await params).method) !== "claims:search") {
      throw new AppError("not_found", "There is nothing here but claims:search.");
    }
    const { slugs, next } = await readFactCheckSlugs(readFactCheckSearch(searchParams));
    const claims = (await readClaims(slugs)).map(toFactCheck);
    return { claims, ...(next && { nextPageToken: next }) };
  });
}
