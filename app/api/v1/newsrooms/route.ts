import { readNewsrooms } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { toApiNewsroom } from "@/lib/publishing/api/articles";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** The newsrooms: few enough for one page. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async () => ({ data: (await readNewsrooms()).map(toApiNewsroom), next: null }));
}
