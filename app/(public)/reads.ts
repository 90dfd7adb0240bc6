import { cachedUnder, tags } from "@/lib/platform/cache";
import { inTime } from "@/lib/platform/in-time";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { getClaimantPage } from "@/lib/publishing/claimant-page";
import { closestClaims } from "@/lib/publishing/closest";
import { getFrontPage } from "@/lib/publishing/front-page";
import { listClaims } from "@/lib/publishing/list";
import type { ListQuery } from "@/lib/publishing/list-query";
import { getNewsroomPage, listNewsrooms } from "@/lib/publishing/newsroom-pages";

// What the public pages read, kept until it changes. None of it depends on who asks. A read that fails is not kept.

/** How long a page waits for the database, in milliseconds: its visitor has an answer within two seconds. */
const PATIENCE = 1_600;

/** What is new. */
export async function readFrontPage() {
  "use cache";
  cachedUnder(tags.claims, tags.newsrooms);
  return inTime(PATIENCE, getFrontPage());
}

/** A page of the list of claims. */
export async function readList(query: ListQuery) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return inTime(PATIENCE, listClaims(query));
}

/** What to offer where the list is empty. */
export async function readClosest(query: ListQuery) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return inTime(PATIENCE, closestClaims(query));
}

/** The articles. */
export async function readArticles() {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return inTime(PATIENCE, listArticles());
}

/** An article and its claims, or null. */
export async function readArticle(slug: string) {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return inTime(PATIENCE, getArticlePage(slug));
}

/** A claimant and their claims, or null. */
export async function readClaimant(slug: string) {
  "use cache";
  cachedUnder(tags.claims);
  return inTime(PATIENCE, getClaimantPage(slug));
}

/** The newsrooms. */
export async function readNewsrooms() {
  "use cache";
  cachedUnder(tags.newsrooms);
  return inTime(PATIENCE, listNewsrooms());
}

/** A newsroom, its record and its verdicts, or null. */
export async function readNewsroom(slug: string) {
  "use cache";
  cachedUnder(tags.newsrooms, tags.claims);
  return inTime(PATIENCE, getNewsroomPage(slug));
}
