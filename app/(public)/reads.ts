import type { CorrectionKind } from "@/lib/corrections/model";
import { getHiddenClaim } from "@/lib/moderation/hidden-claim";
import { cachedUnder, tags } from "@/lib/platform/cache";
import { readAtLength, readInTime } from "@/lib/platform/health";
import { listApiArticles } from "@/lib/publishing/api/articles";
import { getArticlePage, listArticles } from "@/lib/publishing/article-pages";
import { beforeLatest } from "@/lib/publishing/before";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { getClaimRelations } from "@/lib/publishing/claim-relations";
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
import { markedAppearances } from "@/lib/publishing/marked-appearances";
import { getModerationLog } from "@/lib/publishing/moderation-log";
import { getMoment } from "@/lib/publishing/moment";
import { getNewsroomPage, listNewsrooms } from "@/lib/publishing/newsroom-pages";
import { getHistory, getPublicClaim } from "@/lib/publishing/queries";
import { getRecord } from "@/lib/publishing/record";
import { getRecordPage } from "@/lib/publishing/record-page";
import { type Stretch, sitemapFiles, sitemapPlaces } from "@/lib/publishing/sitemap";
import { publishedState } from "@/lib/publishing/state";
import { getTurns } from "@/lib/publishing/turns";
import { wholeClaims } from "@/lib/publishing/whole-claims";

// What the public pages read, kept until it changes. None of it depends on who asks. A read that fails is not kept.

/** A claim as anybody may see it, or null. */
export async function readClaim(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getPublicClaim(slug));
}

/** Where a claim was said, with places in the texts; nothing where anybody may not see it. */
export async function readMarkedAppearances(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => markedAppearances(slug));
}

/** A claim that a steward has hidden, or null. */
export async function readHiddenClaim(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getHiddenClaim(slug));
}

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

/** What was corrected about a claim, and its former wordings. */
export async function readClaimCorrections(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getClaimCorrections(slug));
}

/** How a claim belongs to others. */
export async function readClaimRelations(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  const found = await readInTime(() => getClaimRelations(slug));
  // What is shown of the others changes with them; a cache entry has room for 128 tags.
  cachedUnder(...found.slugs.slice(0, 120).map(tags.claim));
  return found;
}

/** What happened between a claim and others that were held to be the same. */
export async function readTurns(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getTurns(slug));
}

/** A page of the contradictions between claims. @param before the last one of the page before it */
export async function readContradictions(before: string | null) {
  "use cache";
  cachedUnder(tags.claims, tags.articles);
  return readInTime(() => getContradictions(before));
}

/** A claim's outcomes, newest first, or null. */
export async function readHistory(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getHistory(slug));
}

/**
 * A claim as it stood at a moment, or null; also where the moment is none or lies before the claim was opened.
 * @param at milliseconds since 1970
 */
export async function readMoment(slug: string, at: number) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : readInTime(() => getMoment(slug, moment));
}

/** A claim's public record, or null. */
export async function readRecord(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug));
  return readInTime(() => getRecord(slug));
}

/** A page of the daily digests over all records. */
export async function readDigests(limit: number, before: string | null) {
  "use cache";
  cachedUnder(tags.digests);
  return readInTime(() => listDigests(limit, before));
}

/** A claim's public record with the names of its newsrooms, or null. */
export async function readRecordPage(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  return readInTime(() => getRecordPage(slug));
}

/** How a claim stood before the latest change of what counts, or null. */
export async function readBefore(slug: string) {
  "use cache";
  cachedUnder(tags.claim(slug), tags.newsrooms);
  const page = await readInTime(() => getRecordPage(slug));
  return page && beforeLatest(page);
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

/** Claims as anybody may see them, read together; those that are gone meanwhile are left out. */
export async function readClaims(slugs: string[]) {
  "use cache";
  // A cache entry has room for 128 tags; nobody asks for more than 100 claims at once.
  cachedUnder(...slugs.map(tags.claim));
  const found = await readInTime(() => wholeClaims({ slug: { in: slugs } }));
  const bySlug = new Map(found.map((claim) => [claim.slug, claim]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** A page of the articles for the API. */
export async function readApiArticles(limit: number, after: string | null) {
  "use cache";
  cachedUnder(tags.articles, tags.claims);
  return readInTime(() => listApiArticles(limit, after));
}
