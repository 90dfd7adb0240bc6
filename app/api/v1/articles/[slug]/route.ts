import { readArticle } from "@/app/(public)/reads";
import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";
import { toApiArticle } from "@/lib/publishing/api/articles";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** One article and its claims. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/articles/[slug]">,
): Promise<Response> {
  return respond(request, async () => {
    const page = await readArticle((await params).slug);
    if (!page) throw new AppError("not_found", "There is no such article.");
    return toApiArticle(page);
  });
}
