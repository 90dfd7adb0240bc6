import { respond } from "@/app/api/respond";
import { openApiDocument } from "@/lib/publishing/api/openapi";

export {
  allowAnybody as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from "@/app/api/respond";

/** What the API takes and answers. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async () => openApiDocument());
}
