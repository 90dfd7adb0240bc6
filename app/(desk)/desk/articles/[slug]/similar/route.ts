import type { NextRequest } from "next/server";
import { viewer } from "@/app/viewer";
import { CORRECTION_LIMITS } from "@/lib/claims/correction-fields";
import { AppError, STATUS_OF } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import { authorize } from "@/lib/policy";
import { similarTo } from "../similar-claims";

/** The claims that say something like what is typed in the room, as it is typed. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    authorize(await viewer(), "claim:open");
    const typed = storable(request.nextUrl.searchParams.get("q") ?? "").slice(0, CORRECTION_LIMITS.statement);
    return answer(200, { similar: await similarTo(typed) });
  } catch (error) {
    if (error instanceof AppError) return answer(STATUS_OF[error.code], { message: error.message });
    throw error;
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
