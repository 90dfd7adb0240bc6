import { readDigests } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { readDigestsRequest } from "@/lib/publishing/api/requests";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** The daily digests over the heads of all records. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    const { limit, before } = readDigestsRequest(searchParams);
    return readDigests(limit, before);
  });
}
