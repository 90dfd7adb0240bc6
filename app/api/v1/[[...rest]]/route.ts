import { respond } from "@/app/api/respond";
import { AppError } from "@/lib/platform/errors";

/** Every other address below /api/v1: a problem in the API's own form. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async () => {
    throw new AppError(
      "not_found",
      "There is nothing at this address. /api/v1/openapi.json says what there is.",
    );
  });
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
