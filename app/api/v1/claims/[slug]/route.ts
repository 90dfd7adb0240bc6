import { readClaim } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { toApiClaim } from "@/lib/publishing/api/claims";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** One claim. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/claims/[slug]">): Promise<Response> {
  return respond(request, async () => {
    const claim = await readClaim((await params).slug);
    if (!claim) throw new AppError("not_found", "There is no such claim.");
    return toApiClaim(claim);
  });
}
