import { connection } from "next/server";
import { readFeed } from "@/app/(public)/reads";
import { answer, readTwice } from "@/app/answers";
import { JSON_FEED, jsonFeedOf } from "@/lib/publishing/feed-formats";
import { readListQuery } from "@/lib/publishing/list-query";

/** The same as /feed.xml, with the same filters, as JSON Feed. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { query } = readListQuery(new URL(request.url).searchParams);
  const feed = await readTwice(() => readFeed(query));
  return answer(request, jsonFeedOf(feed), { type: JSON_FEED });
}
