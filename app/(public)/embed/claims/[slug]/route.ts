import { connection } from "next/server";
import { readClaim } from "@/app/(public)/claim-reads";
import { answer, nothingHere, readTwice, standsAt } from "@/app/answers";
import { embedOf } from "@/lib/publishing/embed";

/** A claim to stand in a frame on anybody's page. next.config.ts lets this address be framed, and no other. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/embed/claims/[slug]">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const claim = await readTwice(() => readClaim(slug));
  if (!claim) return nothingHere();
  if (claim.duplicateOf) return standsAt(`/embed/claims/${claim.duplicateOf.slug}`);
  return answer(request, embedOf(claim), { type: "text/html; charset=utf-8" });
}
