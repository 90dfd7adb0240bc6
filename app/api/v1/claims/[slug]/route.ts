import { readClaim, readClaimCorrections, readClaimRelations } from "@/app/(public)/claim-reads";
import { Elsewhere, respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { toApiCorrection } from "@/lib/publishing/api/corrections";
import { toApiRelations } from "@/lib/publishing/api/relations";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** One claim, with what was corrected about it and how it belongs to others. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/claims/[slug]">): Promise<Response> {
  return respond(request, async () => {
    const { slug } = await params;
    const [claim, { corrections }, related] = await Promise.all([
      readClaim(slug),
      readClaimCorrections(slug),
      readClaimRelations(slug),
    ]);
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    if (claim.duplicateOf) return new Elsewhere(`/api/v1/claims/${claim.duplicateOf.slug}`);
    return {
      ...toApiClaim(claim),
      corrections: corrections.map(toApiCorrection),
      ...toApiRelations(related),
    };
  });
}
