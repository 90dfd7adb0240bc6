import { readApiArticles } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { readArticlesRequest } from "@/lib/publishing/api/requests";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** The articles. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    const { limit, after } = readArticlesRequest(searchParams);
    return readApiArticles(limit, after);
  });
}
