import type { ArticleFacts } from "@/lib/articles/model";
import { articleBySlug, latestArticles } from "@/lib/articles/queries";
import { LISTED, PUBLIC_ARTICLE } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { ClaimSummary } from "./model";
import { isSlug } from "./slug";
import { summaries } from "./summaries";

/** An article and how many open claims were lifted out of it. */
export type ListedArticle = ArticleFacts & { claims: number };

/** Words of an article with what stands around them. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** An article with its open claims, in the order in which they first stand in the text. */
export type ArticlePage = { article: ArticleFacts; claims: { claim: ClaimSummary; quotes: Quote[] }[] };

const ON_ONE_PAGE = 200;

/** The articles whose claims are checked here, the latest first. */
export async function listArticles(): Promise<ListedArticle[]> {
  const articles = await latestArticles(PUBLIC_ARTICLE, ON_ONE_PAGE);
  const rows = await db().appearance.findMany({
    where: { claim: LISTED, snapshot: { articleId: { in: articles.map((one) => one.id) } } },
    select: { claimId: true, snapshot: { select: { articleId: true } } },
    distinct: ["claimId", "snapshotId"],
  });
  const claims = Map.groupBy(rows, (row) => row.snapshot.articleId);
  return articles.map(({ id, ...facts }) => ({
    ...facts,
    claims: new Set(claims.get(id)?.map((row) => row.claimId)).size,
  }));
}

/** An article and its claims; null if there is none of that slug, or none of its claims is public. */
export async function getArticlePage(slug: string): Promise<ArticlePage | null> {
  const found = isSlug(slug) ? await articleBySlug(slug, PUBLIC_ARTICLE) : null;
  if (!found) return null;
  const { id, ...article } = found;
  const rows = await db().appearance.findMany({
    where: { claim: LISTED, snapshot: { articleId: id } },
    select: { exact: true, prefix: true, suffix: true, claim: { select: { id: true, slug: true } } },
    orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
  });
  const quotes = Map.groupBy(rows, (row) => row.claim.slug);
  const claims = await summaries([...new Set(rows.map((row) => row.claim.id))]);
  return {
    article,
    claims: claims.map((claim) => ({
      claim,
      quotes: (quotes.get(claim.slug) ?? []).map(({ claim: _, ...quote }) => quote),
    })),
  };
}
