import { connection } from "next/server";
import { readClaim } from "@/app/(public)/claim-reads";
import { claimDrawing } from "@/app/(public)/drawings";
import { answer, nothingHere, readTwice, standsAt } from "@/app/answers";
import { withText } from "@/lib/platform/png-text";
import { claimAddress } from "@/lib/publishing/addresses";
import { pictureOf, pictureWords } from "@/lib/publishing/claim-picture";

/** A claim and its outcome as a picture, for pages elsewhere that link to it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/claims/[slug]/opengraph-image">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const claim = await readTwice(() => readClaim(slug));
  if (!claim) return nothingHere();
  if (claim.duplicateOf) return standsAt(`/claims/${claim.duplicateOf.slug}/opengraph-image`);
  const drawing = await claimDrawing(pictureOf(claim));
  const picture = withText(drawing, { Description: pictureWords(claim), Source: claimAddress(slug) });
  return answer(request, picture, { type: "image/png" });
}
