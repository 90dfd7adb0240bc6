import { connection } from "next/server";
import { readClaim } from "@/app/(public)/claim-reads";
import { answer, nothingHere, readTwice, standsAt } from "@/app/answers";
import { BIBTEX, bibtexOf, citationFile } from "@/lib/publishing/citation";

/** How to cite a claim's outcome, as BibTeX. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/citation.bib">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const claim = await readTwice(() => readClaim(slug));
  if (!claim) return nothingHere();
  if (claim.duplicateOf) return standsAt(`/claims/${claim.duplicateOf.slug}/citation.bib`);
  return answer(request, bibtexOf(claim), { type: BIBTEX, headers: citationFile(claim, "bib") });
}
