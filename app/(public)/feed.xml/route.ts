import { connection } from "next/server";
import { readFeed } from "@/app/(public)/reads";
import { answer, readTwice } from "@/app/answers";
import { ATOM, atomOf } from "@/lib/publishing/feed-formats";
import { readListQuery } from "@/lib/publishing/list-query";

/** The claims with the latest outcomes, or those that the list's filters in the query string find, as Atom. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { query } = readListQuery(new URL(request.url).searchParams);
  const feed = await readTwice(() => readFeed(query));
  return answer(request, atomOf(feed), { type: ATOM });
}
