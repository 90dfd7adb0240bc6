import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import { FACT_NAMES, type FactName, type Origin } from "./model";
import { readOrigins } from "./origins";

/** A fact as whoever edits it sees it: where it was found, and who typed it. */
export type ShownFact = { value: string | null; origin: Origin | null; typedBy: string | null };

/** What is known of an article, for whoever edits it. */
export type EditableArticle = {
  slug: string;
  version: number;
  /** What stands as its headline, be it its own or a description. */
  title: string;
  headlineKnown: boolean;
  facts: Record<FactName, ShownFact>;
};

/** An article for editing; null where there is none. @throws AppError unauthenticated, forbidden */
export async function editableArticle(viewer: Viewer, slug: string): Promise<EditableArticle | null> {
  authorize(viewer, "article:add");
  const article = await db().article.findUnique({ where: { slug } });
  if (!article) return null;
  const origins = readOrigins(article.origins);
  const typists = await namesOf(FACT_NAMES.flatMap((name) => origins[name]?.by ?? []));
  const facts = FACT_NAMES.map((name) => {
    const { origin = null, by = "" } = origins[name] ?? {};
    const value = name === "headline" && !article.headlineKnown ? null : article[name];
    return [name, { value, origin, typedBy: typists.get(by) ?? null }] as const;
  });
  return {
    slug,
    version: article.version,
    title: article.headline,
    headlineKnown: article.headlineKnown,
    facts: Object.fromEntries(facts) as EditableArticle["facts"],
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
