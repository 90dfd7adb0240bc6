import { readApiArticles } from "@/app/(public)/reads";
import { onlyBy, respondToWrite } from "@/app/api/keyed";
import { allowAnybody, respond } from "@/app/api/respond";
import { ARTICLE_BYTES, deskAddressIn, postArticle } from "@/lib/publishing/api/added-article";
import { readArticlesRequest } from "@/lib/publishing/api/requests";

const METHODS = "GET, HEAD, POST, OPTIONS";

/** Pages of any site may read; what a key is needed for is nothing for pages. */
export function OPTIONS(): Response {
  const answer = allowAnybody();
  answer.headers.set("allow", METHODS);
  return answer;
}

/** The articles. */
export function GET(request: Request): Promise<Response> {
  return respond(request, async ({ searchParams }) => {
    const { limit, after } = readArticlesRequest(searchParams);
    return readApiArticles(limit, after);
  });
}

/** Adds an article for the desk. It is not public before a claim of it is. */
export function POST(request: Request): Promise<Response> {
  return respondToWrite(request, "articles:write", (key, { body }) => postArticle(key, body), {
    bytes: ARTICLE_BYTES,
    locationOf: deskAddressIn,
  });
}

/** What is not offered here says so. */
export function PUT(): Response {
  return onlyBy(METHODS);
}

export { PUT as DELETE, PUT as PATCH };
