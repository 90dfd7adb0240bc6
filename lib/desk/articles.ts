import { z } from "zod";
import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";

/** An article in the desk's list. Times are ISO 8601. */
export type DeskArticle = {
  id: string;
  slug: string;
  headline: string;
  headlineKnown: boolean;
  publisher: string | null;
  datePublished: string | null;
  addedAt: string;
  /** Who brought it; null for what was set up. */
  addedBy: string | null;
  /** Suggestions in its newest text on which nobody has decided. */
  left: number;
  /** Claims that were opened from it. */
  claims: number;
  /** Claims whose words do not stand in its newest text. */
  orphans: number;
};

/** Articles in which something is left to do, and all. */
export const ARTICLE_VIEWS = ["to-do", "all"] as const;
export type ArticleView = (typeof ARTICLE_VIEWS)[number];

/** What is asked for: words of headline or publisher, and the article behind which the page begins. */
export type ArticlesQuery = { view: ArticleView; q: string; after: string | null };

const PAGE = 30;
/** Longer searches are cut, and of many words the first ones count. */
const SEARCH = { characters: 200, words: 10 };

/** What an address asks for, whatever stands there. */
export function readArticlesQuery(params: Record<string, string | string[] | undefined>): ArticlesQuery {
  const [view, q, after] = [params.view, params.q, params.after].map((one) =>
    typeof one === "string" ? one : "",
  );
  return {
    view: ARTICLE_VIEWS.find((one) => one === view) ?? "to-do",
    q: (q ?? "")
      .replace(/\p{Cc}/gu, " ")
      .toWellFormed()
      .trim()
      .slice(0, SEARCH.characters),
    after: z.uuid().safeParse(after).data ?? null,
  };
}

/**
 * A page of the articles, the ones that came last first.
 * @returns with the article behind which the next page begins, null on the last
 * @throws AppError unauthenticated
 */
export async function deskArticles(
  viewer: Viewer,
  { view, q, after }: ArticlesQuery,
): Promise<{ articles: DeskArticle[]; next: string | null }> {
  authorize(viewer, "desk:enter");
  const rows = await db().$queryRaw<(Omit<DeskArticle, "addedAt"> & { addedAt: Date })[]>`
    SELECT a.id, a.slug, a.headline, a."headlineKnown", a.publisher, a."datePublished",
      a."createdAt" AS "addedAt", adder.name AS "addedBy", todo."left", todo.orphans,
      (SELECT count(DISTINCT p."claimId")::int FROM "Snapshot" t JOIN "Appearance" p ON p."snapshotId" = t.id
        JOIN "Claim" c ON c.id = p."claimId" WHERE t."articleId" = a.id AND c.lifecycle <> 'DRAFT') AS claims
    FROM "Article" a
    LEFT JOIN "Snapshot" earliest ON earliest."articleId" = a.id AND earliest.number = 1
    LEFT JOIN "User" adder ON adder.id = earliest."addedById"
    CROSS JOIN LATERAL (${LEFT_TO_DO}) todo
    WHERE ${Prisma.join(conditions(q, after), " AND ")}
      AND (${view === "all"} OR todo."left" > 0 OR todo.orphans > 0)
    ORDER BY a.id DESC LIMIT ${PAGE + 1}`;
  const articles = rows
    .slice(0, PAGE)
    .map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
  return { articles, next: rows.length > PAGE ? (articles.at(-1)?.id ?? null) : null };
}

/** What nobody has decided on in the newest text of the row of "Article" a. */
const LEFT_TO_DO = Prisma.sql`
  SELECT
    (SELECT count(*)::int FROM "Suggestion" g WHERE g."snapshotId" = newest.id AND g.state = 'OPEN') AS "left",
    (SELECT count(*)::int FROM "Anchoring" o WHERE o."snapshotId" = newest.id AND o.state = 'ORPHANED') AS orphans
  FROM (SELECT (SELECT id FROM "Snapshot" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) AS id) newest`;

/** Each word has to stand in the headline or in the publisher's name. */
function conditions(q: string, after: string | null): Prisma.Sql[] {
  const words = q.split(/\s+/).filter(Boolean).slice(0, SEARCH.words);
  return [
    after ? Prisma.sql`a.id < ${after}::uuid` : Prisma.sql`TRUE`,
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return Prisma.sql`(a.headline ILIKE ${like} OR a.publisher ILIKE ${like})`;
    }),
  ];
}
