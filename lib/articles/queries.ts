import { db } from "@/lib/platform/db";
import { ARTICLE_FACTS, type ArticleFacts } from "./model";

/** The latest articles, by the date they bear and then by when they were entered; undated ones last. */
export function latestArticles(limit: number): Promise<(ArticleFacts & { id: string })[]> {
  return db().article.findMany({
    select: { id: true, ...ARTICLE_FACTS },
    orderBy: [{ datePublished: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** An article, or null if there is none of that slug. */
export function articleBySlug(slug: string): Promise<(ArticleFacts & { id: string }) | null> {
  return db().article.findUnique({ where: { slug }, select: { id: true, ...ARTICLE_FACTS } });
}
