import { addressKey } from "@/lib/articles/address-key";
import { record } from "@/lib/audit";
import { parsed } from "@/lib/newsrooms/fields";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { actingFor } from "./acting-for";
import { type EditedFacts, type EditFields, editSchema } from "./fact-fields";
import { FACT_NAMES, type FactName } from "./model";
import { type Origins, readOrigins } from "./origins";
import { ASSUMED_LANGUAGE, workingTitle } from "./store-article";

/** What is known of an article as somebody typed it, and the version that they saw. */
export type TypedEdit = { slug: string; seen: number; fields: EditFields };

/** What was changed, and the claims that name the article. */
export type Edited = { fields: FactName[]; claims: string[] };

/**
 * Changes what is known of an article. What somebody has typed is theirs from then on; what they have left keeps where
 * it was found, and what they have emptied is unknown.
 * @returns what is changed, and the slugs of the claims whose pages show it
 * @throws AppError unauthenticated, forbidden, not_found, conflict (changed meanwhile); InvalidFields
 */
export async function editArticle(viewer: Viewer, { slug, seen, fields }: TypedEdit): Promise<Edited> {
  const { id: actorId } = authorize(viewer, "article:add");
  const typed = parsed(editSchema, fields);
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, slug, seen);
    const changed = FACT_NAMES.filter((name) => factOf(article, name) !== typed[name]);
    const title = typed.headline ?? typed.workingTitle ?? (await beginningOf(tx, article.id));
    if (changed.length === 0 && title === article.headline)
      throw new InvalidFields({ form: "Nothing is changed yet." });
    if (changed.includes("url") && typed.url) await takeAddress(tx, article.id, typed.url);
    await tx.article.update({
      where: { id: article.id },
      data: {
        ...stored(typed, title),
        origins: originsAfter(readOrigins(article.origins), changed, typed, actorId),
        version: { increment: 1 },
      },
    });
    const claims = await claimsOf(tx, article.id);
    // Another description in the place of an unknown headline is a change of what stands there.
    const edited: FactName[] = changed.length > 0 ? changed : ["headline"];
    const about = { actorId, newsroomId: actingFor(viewer, "article:add") };
    await record(tx, { type: "article.edited", articleId: article.id, fields: edited }, about);
    return { fields: edited, claims };
  });
}

async function lockArticle(tx: Tx, slug: string, seen: number) {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const article = await tx.article.findUnique({ where: { slug } });
  if (!article) throw new AppError("not_found", "There is no such article.");
  if (article.version !== seen)
    throw new AppError(
      "conflict",
      "Somebody else has changed this since you opened the page. What stands there now is shown beside what you typed.",
    );
  return article;
}

type Row = Awaited<ReturnType<typeof lockArticle>>;

/** A fact as it stands; null where it is not known. */
function factOf(article: Row, name: FactName): string | null {
  return name === "headline" && !article.headlineKnown ? null : article[name];
}

function stored({ workingTitle: _, inLanguage, headline, ...facts }: EditedFacts, title: string) {
  return {
    ...facts,
    headline: title,
    headlineKnown: headline !== null,
    inLanguage: inLanguage ?? ASSUMED_LANGUAGE,
  };
}

function originsAfter(before: Origins, changed: FactName[], typed: EditedFacts, by: string): Origins {
  const after = { ...before };
  for (const name of changed) {
    if (typed[name] === null) delete after[name];
    else after[name] = { origin: "typed", by };
  }
  return after;
}

/** Has an address lead to the article from now on. @throws InvalidFields where it is another article's */
async function takeAddress(tx: Tx, articleId: string, url: string): Promise<void> {
  const key = addressKey(url);
  await tx.articleAddress.createMany({ data: [{ key, url, articleId }], skipDuplicates: true });
  const owner = await tx.articleAddress.findUniqueOrThrow({ where: { key }, include: { article: true } });
  if (owner.articleId !== articleId)
    throw new InvalidFields({
      url: `This is the address of another article here: “${owner.article.headline}”.`,
    });
}

/** What stands for a headline where nobody has described the article: how its newest text begins. */
async function beginningOf(tx: Tx, articleId: string): Promise<string> {
  const newest = await tx.snapshot.findFirst({ where: { articleId }, orderBy: { number: "desc" } });
  return newest?.text ? workingTitle(newest.text) : "An article whose headline is not known";
}

async function claimsOf(tx: Tx, articleId: string): Promise<string[]> {
  const claims = await tx.claim.findMany({
    where: { appearances: { some: { snapshot: { articleId } } } },
    select: { slug: true },
  });
  return claims.map((one) => one.slug);
}
