import { readClaim, readClaimCorrections } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { toApiCorrection } from "@/lib/publishing/api/corrections";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** One claim, with what was corrected about it. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/claims/[slug]">): Promise<Response> {
  return respond(request, async () => {
    const { slug } = await params;
    const [claim, { corrections }] = await Promise.all([readClaim(slug), readClaimCorrections(slug)]);
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    return { ...toApiClaim(claim), corrections: corrections.map(toApiCorrection) };
  });
}
