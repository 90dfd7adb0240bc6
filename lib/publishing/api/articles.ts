import type { z } from "zod";
import { ARTICLE_FACTS, type ArticleFacts } from "@/lib/articles/model";
import { LISTED, PUBLIC_ARTICLE } from "@/lib/claims/listed";
import type { NewsroomFacts } from "@/lib/newsrooms/model";
import { db } from "@/lib/platform/db";
import { addressOf, claimAddress } from "../addresses";
import type { ArticlePage } from "../article-pages";
import type { article, articlePage, newsroom } from "./shapes";

/**
 * The articles, the ones entered last first.
 * @param after the id of the last one on the page before
 */
export async function listApiArticles(
  limit: number,
  after: string | null,
): Promise<z.infer<typeof articlePage>> {
  const rows = await db().article.findMany({
    where: { ...PUBLIC_ARTICLE, ...(after && { id: { lt: after } }) },
    select: { id: true, ...ARTICLE_FACTS },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const claims = await claimCounts(shown.map((row) => row.id));
  return {
    data: shown.map(({ id, ...facts }) => ({ ...factsOf(facts), claims: claims.get(id) ?? 0 })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many open claims were lifted out of each article. */
async function claimCounts(ids: string[]): Promise<Map<string, number>> {
  const rows = await db().appearance.findMany({
    where: { claim: LISTED, snapshot: { articleId: { in: ids } } },
    select: { claimId: true, snapshot: { select: { articleId: true } } },
  });
  const byArticle = Map.groupBy(rows, (row) => row.snapshot.articleId);
  return new Map([...byArticle].map(([id, all]) => [id, new Set(all.map((row) => row.claimId)).size]));
}

/** An article with its claims as the API has it. */
export function toApiArticle({ article: facts, claims }: ArticlePage): z.infer<typeof article> {
  return {
    ...factsOf(facts),
    claims: claims.map(({ claim, quotes }) => ({
      slug: claim.slug,
      url: claimAddress(claim.slug),
      text: claim.statement,
      status: claim.consensus.status,
      label: claim.consensus.label,
      quotes: quotes.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
    })),
  };
}

function factsOf({ slug, url, headline, publisher, author, datePublished }: ArticleFacts) {
  return { slug, page: addressOf(`/articles/${slug}`), url, headline, publisher, author, datePublished };
}

/** A newsroom as the API has it. */
export function toApiNewsroom(facts: NewsroomFacts): z.infer<typeof newsroom> {
  const { slug, name, description, url, country, languages, verifiedAt, isDemo } = facts;
  const page = addressOf(`/newsrooms/${slug}`);
  return { slug, page, name, description, url, country, languages, verifiedAt, isDemo };
}
