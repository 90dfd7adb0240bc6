import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { ARTICLE_FACTS, type ArticleFacts } from "./model";

/** The latest of some articles, by the date they bear and then by when they were entered; undated ones last. */
export function latestArticles(
  where: Prisma.ArticleWhereInput,
  limit: number,
): Promise<(ArticleFacts & { id: string })[]> {
  return db().article.findMany({
    where,
    select: { id: true, ...ARTICLE_FACTS },
    orderBy: [{ datePublished: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** An article, or null if there is none of that slug. @param where what it has to be beside that */
export function articleBySlug(
  slug: string,
  where: Prisma.ArticleWhereInput = {},
): Promise<(ArticleFacts & { id: string }) | null> {
  return db().article.findFirst({ where: { ...where, slug }, select: { id: true, ...ARTICLE_FACTS } });
}
