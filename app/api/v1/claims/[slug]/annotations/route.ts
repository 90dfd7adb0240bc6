import { readClaim, readMarkedAppearances } from "@/app/(public)/claim-reads";
import { Elsewhere, respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { ANNOTATIONS, annotationsOf } from "@/lib/publishing/annotations";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** A claim's outcome at the words of each article in which it was said, as Web Annotations. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/claims/[slug]/annotations">,
): Promise<Response> {
  const work = async () => {
    const { slug } = await params;
    const [claim, appearances] = await Promise.all([readClaim(slug), readMarkedAppearances(slug)]);
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    if (claim.duplicateOf) return new Elsewhere(`/api/v1/claims/${claim.duplicateOf.slug}/annotations`);
    return annotationsOf(claim, appearances);
  };
  return respond(request, work, ANNOTATIONS);
}
