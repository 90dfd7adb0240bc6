import { connection } from "next/server";
import { readClaim, readClaimCorrections, readHistory } from "@/app/(public)/reads";
import { readTwice } from "@/app/answers";
import { claimFeed, type Feed } from "@/lib/publishing/feed";

/** What a claim's feeds say, whatever their format; null if there is no such claim. */
export async function readClaimFeed(slug: string): Promise<Feed | null> {
  await connection();
  const [claim, history, { corrections }] = await readTwice(() =>
    Promise.all([readClaim(slug), readHistory(slug), readClaimCorrections(slug)]),
  );
  return claim && history && claimFeed(claim, history, corrections);
}
