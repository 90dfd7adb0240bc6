import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { authorize, type Viewer } from "@/lib/policy";
import { arrive, type Brought, checked } from "./brought";
import type { ArrivedArticle } from "./model";
import { quotedArticle } from "./quoted-article";
import { articleAt, articleOfText, hasText } from "./same-article";
import { type Stored, storeArticle, storeNewerText } from "./store-article";

/** How many articles one person may add in an hour. */
const ADDS = { points: 120, seconds: 3_600 };

/** What the person said of a text that seems to be a known article's: of which it is a newer text, or of none. */
export type Choice = { newerTextOf: string } | "another";

/** Where an article is now, and whether it came in by this, was there, or has got a newer text. */
export type AddedArticle = Stored & { suggestions: number };

/** A text that seems to be that of an article which is known: only a person can tell. */
export class SeemsKnown extends AppError {
  constructor(
    readonly like: string,
    readonly arrived: ArrivedArticle,
  ) {
    super("conflict", "This seems to be an article that is here already.");
  }
}

/**
 * Adds an article: the page at an address, a text, or a file. What is here already is led to instead of added again.
 * @param sent whether a program brings it, whom nobody can ask
 * @throws AppError unauthenticated, forbidden; InvalidFields; TooMany; SeemsKnown where `choice` is not made
 */
export async function addArticle(
  viewer: Viewer,
  brought: Brought,
  { choice, sent = false }: { choice?: Choice | undefined; sent?: boolean } = {},
): Promise<AddedArticle> {
  const { id } = authorize(viewer, "article:add");
  const given = checked(brought);
  await limit("article-add", id, ADDS);
  const { url } = given.facts;
  const known = url && !given.text && !given.file ? await articleAt(db(), [url]) : null;
  if (known && (await hasText(db(), known))) return found(known);
  const arrived = await arrive(given, id);
  const arrival = sent && arrived.arrival !== "FETCHED" ? "SENT" : arrived.arrival;
  return addArrived(viewer, { ...arrived, arrival }, choice);
}

/**
 * Adds an article that is read already: with what a person has chosen, it need not be brought once more.
 * @throws AppError unauthenticated, forbidden, not_found; SeemsKnown where `choice` is not made
 */
export async function addArrived(
  viewer: Viewer,
  arrived: ArrivedArticle,
  choice?: Choice,
): Promise<AddedArticle> {
  authorize(viewer, "article:add");
  if (choice !== undefined && choice !== "another")
    return counted(await storeNewerText(viewer, choice.newerTextOf, arrived));
  if (choice === undefined) {
    const like = await likeOf(arrived);
    if (like) throw new SeemsKnown(like, arrived);
  }
  return counted(await storeArticle(viewer, arrived));
}

/**
 * The slug of the article that a text seems to be of. A page that was fetched is known by its address; a text is by
 * what it quotes, or by an address that somebody else's text has.
 */
async function likeOf(arrived: ArrivedArticle): Promise<string | null> {
  if (arrived.arrival === "FETCHED" || (await articleOfText(db(), arrived.text))) return null;
  const atAddress = await articleAt(db(), arrived.addresses);
  if (atAddress && arrived.arrival === "SENT") return null;
  const id = atAddress ?? (await quotedArticle(arrived.text));
  const article = id && (await db().article.findUnique({ where: { id }, select: { slug: true } }));
  return article ? article.slug : null;
}

async function found(id: string): Promise<AddedArticle> {
  const { slug } = await db().article.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  return counted({ id, slug, outcome: "known" });
}

/** With how many suggestions wait in its newest text. */
async function counted(stored: Stored): Promise<AddedArticle> {
  const newest = await db().snapshot.findFirst({
    where: { articleId: stored.id },
    select: { _count: { select: { suggestions: { where: { state: "OPEN" } } } } },
    orderBy: { number: "desc" },
  });
  return { ...stored, suggestions: newest?._count.suggestions ?? 0 };
}
