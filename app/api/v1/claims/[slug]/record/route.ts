import { readRecord } from "@/app/(public)/claim-reads";
import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { claimAddress } from "@/lib/publishing/addresses";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** A claim's public record: every event that its status was computed from. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/claims/[slug]/record">,
): Promise<Response> {
  return respond(request, async () => {
    const { slug } = await params;
    const record = await readRecord(slug);
    if (!record) throw new AppError("not_found", "There is no such claim.");
    return { claim: slug, url: claimAddress(slug), ...record };
  });
}
