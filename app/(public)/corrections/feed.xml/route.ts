import { connection } from "next/server";
import { readCorrections } from "@/app/(public)/reads";
import { answer, nothingHere, readTwice } from "@/app/answers";
import { correctionsFeed } from "@/lib/publishing/feed";
import { ATOM, atomOf } from "@/lib/publishing/feed-formats";

/** What was corrected last, as Atom. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const page = await readTwice(() => readCorrections(null, null));
  if (!page) return nothingHere();
  const feed = correctionsFeed(page);
  return answer(request, atomOf(feed), { type: ATOM });
}
