import { readClaims } from "@/app/(public)/claim-reads";
import { readClaimSlugs } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { toApiClaim } from "@/lib/publishing/api/claims";
import { readClaimsRequest } from "@/lib/publishing/api/requests";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** The claims that the filters find, whole. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    const { query, limit } = readClaimsRequest(searchParams);
    const { slugs, next } = await readClaimSlugs(query, limit);
    return { data: (await readClaims(slugs)).map(toApiClaim), next };
  });
}
