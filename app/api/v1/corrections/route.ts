import { readCorrections } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { toApiCorrection } from "@/lib/publishing/api/corrections";
import { noCursor, readCorrectionsRequest } from "@/lib/publishing/api/requests";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** What was corrected. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    const { kind, before, limit } = readCorrectionsRequest(searchParams);
    const page = await readCorrections(kind, before, limit);
    if (!page) throw noCursor();
    return { data: page.corrections.map(toApiCorrection), next: page.next };
  });
}
