import { connection } from "next/server";
import { readCorrections } from "@/app/(public)/reads";
import { answer, nothingHere, readTwice } from "@/app/answers";
import { correctionsFeed } from "@/lib/publishing/feed";
import { JSON_FEED, jsonFeedOf } from "@/lib/publishing/feed-formats";

/** The same as /corrections/feed.xml, as JSON Feed. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const page = await readTwice(() => readCorrections(null, null));
  if (!page) return nothingHere();
  const feed = correctionsFeed(page);
  return answer(request, jsonFeedOf(feed), { type: JSON_FEED });
}
