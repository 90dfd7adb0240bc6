import { connection } from "next/server";
import { readClaim } from "@/app/(public)/claim-reads";
import { answer, nothingHere, readTwice, standsAt } from "@/app/answers";
import { CSL_JSON, citationFile, cslOf } from "@/lib/publishing/citation";

/** How to cite a claim's outcome, as CSL JSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/citation.json">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const claim = await readTwice(() => readClaim(slug));
  if (!claim) return nothingHere();
  if (claim.duplicateOf) return standsAt(`/claims/${claim.duplicateOf.slug}/citation.json`);
  const body = JSON.stringify(cslOf(claim), null, 2);
  return answer(request, body, { type: CSL_JSON, headers: citationFile(claim, "json") });
}
