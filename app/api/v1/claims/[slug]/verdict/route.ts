import { type Answered, markOf, onlyBy, respondToKey, respondToWrite } from "@/app/api/keyed";
import { allow } from "@/lib/identity/trust";
import { expireFromOutside, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import {
  type ApiOwnVerdict,
  deleteVerdict,
  ownVerdictBy,
  putVerdict,
} from "@/lib/publishing/api/own-verdict";
import { seenRevision } from "@/lib/publishing/api/write-requests";

type Context = RouteContext<"/api/v1/claims/[slug]/verdict">;

/** One's own verdict on a claim. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondToKey(request, "verdicts:read", async (key) => {
    const verdict = await ownVerdictBy(key, storable((await params).slug));
    if (!verdict) throw new AppError("not_found", "You have given no verdict on this claim.");
    return answered(200, verdict);
  });
}

/** Gives or revises one's verdict. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return respondToWrite(request, "verdicts:write", async (key, { body, address }) => {
    const slug = storable((await params).slug);
    const seen = seenRevision(request.headers);
    await allow(key.viewer, "verdict", address);
    const verdict = await putVerdict(key, { slug, seen, sent: body });
    expireFromOutside(tags.claim(slug), tags.claims);
    return answered(seen === 0 ? 201 : 200, verdict);
  });
}

/** Withdraws one's verdict. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return respondToWrite(request, "verdicts:write", async (key, { body }) => {
    const slug = storable((await params).slug);
    const verdict = await deleteVerdict(key, { slug, seen: seenRevision(request.headers), sent: body });
    expireFromOutside(tags.claim(slug), tags.claims);
    return answered(200, verdict);
  });
}

function answered(status: number, verdict: ApiOwnVerdict): Answered {
  return { status, body: verdict, etag: markOf(verdict.revision) };
}

/** What is not offered here says so. */
export function POST(): Response {
  return onlyBy("GET, HEAD, PUT, DELETE, OPTIONS");
}

export { POST as PATCH };
