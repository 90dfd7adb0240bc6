import { connection } from "next/server";
import { readClaim, readClaimCorrections, readHistory } from "@/app/(public)/claim-reads";
import { answer, nothingHere, readTwice, standsAt } from "@/app/answers";
import { claimFeed, type Feed } from "@/lib/publishing/feed";

type Format = { file: string; type: string; write: (feed: Feed) => string };

/** Answers with a claim's feed in a format; where the claim is a duplicate, that of the claim that stays. */
export async function answerClaimFeed(
  request: Request,
  slug: string,
  { file, type, write }: Format,
): Promise<Response> {
  await connection();
  const [claim, history, { corrections }] = await readTwice(() =>
    Promise.all([readClaim(slug), readHistory(slug), readClaimCorrections(slug)]),
  );
  if (!claim || !history) return nothingHere();
  if (claim.duplicateOf) return standsAt(`/claims/${claim.duplicateOf.slug}/${file}`);
  return answer(request, write(claimFeed(claim, history, corrections)), { type });
}
