import type { CorrectionKind } from "@/lib/corrections/model";
import { cachedUnder, tags } from "@/lib/platform/cache";
import { readAtLength, readInTime } from "@/lib/platform/health";
import { listApiArticles } from "@/lib/publishing/api/articles";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { getClaimantPage } from "@/lib/publishing/claimant-page";
import { closestClaims } from "@/lib/publishing/closest";
import { getContradictions } from "@/lib/publishing/contradictions";
import { getCorrections } from "@/lib/publishing/corrections";
import { listDigests } from "@/lib/publishing/digests";
import type { FactCheckSearch } from "@/lib/publishing/fact-check-request";
import { findFactChecks } from "@/lib/publishing/fact-checks";
import { getFeed } from "@/lib/publishing/feed";
import { getFrontPage } from "@/lib/publishing/front-page";
import { listClaims } from "@/lib/publishing/list";
import type { ListQuery } from "@/lib/publishing/list-query";
import { getModerationLog } from "@/lib/publishing/moderation-log";
import { getNewsroomPage, listNewsrooms } from "@/lib/publishing/newsroom-pages";
import { type Stretch, sitemapFiles, sitemapPlaces } from "@/lib/publishing/sitemap";
import { publishedState } from "@/lib/publishing/state";

// What the public pages read of more than a claim, kept until it changes, as claim-reads.ts does of claims.

/** A page of the log of what stewards decided. @param before the last decision of the page before it */
export async function readModerationLog(before: string | null) {
  "use cache";
  cachedUnder(tags.moderation, tags.claims);
  return readInTime(() => getModerationLog(before));
}

/** A page of what was corrected. @param before the last correction of the page before it */
export async function readCorrections(kind: CorrectionKind | null, before: string | null, limit?: number) {
  "use cache";
  cachedUnder(tags.claims);
  return readInTime(() => getCorrections({ kind, before }, limit));
}

/** A page of the contradictions between claims. @param before the last one of the page before it */
export async function readContradictions(before: string | null) {
  "use cache";
  cachedUnder(tags.claims, tags.articles);
  return readInTime(() => getContradictions(before));
}

/** A page of the daily digests over all records. */
export async function readDigests(limit: number, before: string | null) {
  "use cache";
  cachedUnder(tags.digests);
  return readInTime(() => listDigests(limit, before));
}

/** What is new. */
export async function readFrontPage() {
  "use cache";
  cachedUnder(tags.claims, tags.newsrooms);
  return readInTime(() => getFrontPage());
}

/** A page of the list of claims. */
export async function readList(query: ListQuery) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readInTime(() => listClaims(query));
}

/** What to offer where the list is empty. */
export async function readClosest(query: ListQuery) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readInTime(() => closestClaims(query));
}

/** The articles. */
export async function readArticles() {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return readInTime(() => listArticles());
}

/** An article and its claims, or null. */
export async function readArticle(slug: string) {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return readInTime(() => getArticlePage(slug));
}

/** A claimant and their claims, or null. */
export async function readClaimant(slug: string) {
  "use cache";
  cachedUnder(tags.claims);
  return readInTime(() => getClaimantPage(slug));
}

/** The newsrooms. */
export async function readNewsrooms() {
  "use cache";
  cachedUnder(tags.newsrooms);
  return readInTime(() => listNewsrooms());
}

/** A newsroom, its record and its verdicts, or null. */
export async function readNewsroom(slug: string) {
  "use cache";
  cachedUnder(tags.newsrooms, tags.claims);
  return readInTime(() => getNewsroomPage(slug));
}

/** The files of the sitemap; null while one holds everything. */
export async function readSitemapFiles() {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readInTime(() => sitemapFiles());
}

/** Some addresses for the sitemap. */
export async function readSitemapPlaces(stretch: Stretch) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readInTime(() => sitemapPlaces(stretch));
}

/** What stands for everything that dumps and sitemaps are made of. It takes its time where there are many claims. */
export async function readPublishedState() {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readAtLength(publishedState);
}

/** The claims that a query finds, for those who subscribe. */
export async function readFeed(query: ListQuery) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  return readInTime(() => getFeed(query));
}

/** Which claims a query finds, and where the next page begins. */
export async function readClaimSlugs(query: ListQuery, limit: number) {
  "use cache";
  cachedUnder(tags.claims, tags.articles, tags.newsrooms);
  const { claims, next } = await readInTime(() => listClaims(query, limit));
  return { slugs: claims.map((claim) => claim.slug), next };
}

/** Which fact checks a search finds, and where the next page begins. */
export async function readFactCheckSlugs(search: FactCheckSearch) {
  "use cache";
  cachedUnder(tags.claims);
  return readInTime(() => findFactChecks(search));
}

/** A page of the articles for the API. */
export async function readApiArticles(limit: number, after: string | null) {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return readInTime(() => listApiArticles(limit, after));
}
