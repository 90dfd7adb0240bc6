import { lockArticle } from "@/lib/articles/lock-article";
import { record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { freeSlug } from "@/lib/platform/free-slug";
import { cut } from "@/lib/platform/text";
import { authorize, type Viewer } from "@/lib/policy";
import { actingFor } from "./acting-for";
import { addLaterText } from "./add-later-text";
import { addSnapshot } from "./add-snapshot";
import type { ArrivedArticle } from "./model";
import { originsOf } from "./origins";
import { articleAt, articleOfText, hasText, keepAddresses } from "./same-article";
import type { SuggestedClaim } from "./suggest/model";
import { suggestApart } from "./suggest-apart";

/** Where an article is, and what became of what was brought. */
export type Stored = { id: string; slug: string; outcome: "added" | "known" | "newer" };

/** What is suggested in a text, and who brings it. */
type Bringing = { suggestions: SuggestedClaim[]; viewer: Viewer; addedById: string };

/** The language of a text of which nobody has said it. */
export const ASSUMED_LANGUAGE = "en";
/** So many words of a text stand for a headline that is not known. */
const WORDS = 8;

/**
 * Stores an article with its first text and what is suggested in it, unless it is here under one of its addresses or
 * with the same text. Articles come in one after the other, so that of two people who bring the same one, the second
 * is led to the first one's.
 */
export async function storeArticle(viewer: Viewer, arrived: ArrivedArticle): Promise<Stored> {
  const { id: addedById } = authorize(viewer, "article:add");
  const suggestions = await suggestApart(arrived.text);
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    const known = await knownArticle(tx, arrived);
    if (known) {
      if (!(await hasText(tx, known.id)))
        return addText(tx, known.slug, arrived, { suggestions, viewer, addedById });
      await keepAddresses(tx, known.id, arrived.addresses);
      return { ...known, outcome: "known" };
    }
    const article = await createArticle(tx, arrived, addedById);
    await keepAddresses(tx, article.id, arrived.addresses);
    await addFirst(tx, article.id, arrived, { suggestions, viewer, addedById });
    return { ...article, outcome: "added" };
  });
}

/**
 * Stores a newer text of an article that is here, with what is suggested in it.
 * @throws AppError not_found
 */
export async function storeNewerText(viewer: Viewer, slug: string, arrived: ArrivedArticle): Promise<Stored> {
  const { id: addedById } = authorize(viewer, "article:add");
  const suggestions = await suggestApart(arrived.text);
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    return addText(tx, slug, arrived, { suggestions, viewer, addedById });
  });
}

async function addText(tx: Tx, slug: string, arrived: ArrivedArticle, by: Bringing): Promise<Stored> {
  const id = await lockArticle(tx, slug);
  await keepAddresses(tx, id, arrived.addresses);
  const about = { actorId: by.addedById, newsroomId: actingFor(by.viewer, "article:add") };
  const stored = await addLaterText(tx, id, arrived, by.suggestions, about);
  return { id, slug, outcome: stored ? "newer" : "known" };
}

/** Waits until whoever else is bringing an article is done. */
async function takeTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('articles'))`;
}

/** A page is known by its addresses. A text that says to have one may say wrong: only the text itself is the same. */
async function knownArticle(tx: Tx, { arrival, addresses, text }: ArrivedArticle) {
  const isTold = arrival === "FETCHED" || arrival === "SENT";
  const id = (isTold ? await articleAt(tx, addresses) : null) ?? (await articleOfText(tx, text));
  return id && tx.article.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true } });
}

async function createArticle(tx: Tx, { facts, text }: ArrivedArticle, addedById: string) {
  const headline = facts.headline?.value ?? workingTitle(text);
  const slug = await freeSlug(headline, "article", (beginning) =>
    tx.article.findMany({ where: { slug: { startsWith: beginning } }, select: { slug: true } }),
  );
  return tx.article.create({
    data: {
      slug,
      headline,
      headlineKnown: facts.headline !== undefined,
      publisher: facts.publisher?.value ?? null,
      author: facts.author?.value ?? null,
      url: facts.url?.value ?? null,
      datePublished: facts.datePublished?.value ?? null,
      inLanguage: facts.inLanguage?.value ?? ASSUMED_LANGUAGE,
      origins: originsOf(facts, addedById),
    },
    select: { id: true, slug: true },
  });
}

/** What stands for a headline that is not known: how the text begins. */
export function workingTitle(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, WORDS).join(" ");
  return `Text that begins “${cut(words, 80)}…”`;
}

async function addFirst(
  tx: Tx,
  articleId: string,
  arrived: ArrivedArticle,
  { suggestions, viewer, addedById }: Bringing,
): Promise<void> {
  const { id: snapshotId } = await addSnapshot(tx, articleId, arrived, suggestions, addedById);
  const about = { actorId: addedById, newsroomId: actingFor(viewer, "article:add") };
  await record(tx, { type: "article.added", articleId, snapshotId }, about);
}
