import { db } from "@/lib/platform/db";

/** By so many first characters quotes are looked up: the index "Appearance_beginning". Shorter ones say too little. */
const BEGINNING = 24;
/** So many of an article's quotes in a text are enough, however many the article has. */
const ENOUGH = 3;
/** Of an article with fewer quotes nearly all have to be there, and more than one: that anybody may quote. */
const NEARLY_ALL = 0.8;
/** So many articles are looked at closely. */
const CANDIDATES = 10;

type Quoted = { articleId: string; exact: string };

/**
 * The article whose known quotes stand in a text: the one with the most of them, if it has at least three there, or
 * nearly all that it has.
 * @returns its id, or null
 */
export async function quotedArticle(text: string): Promise<string | null> {
  const found = await db().$queryRaw<{ articleId: string }[]>`
    SELECT s."articleId" FROM "Appearance" a JOIN "Snapshot" s ON s.id = a."snapshotId"
    WHERE "left"(a.exact, 24) = ANY(${beginningsOf(text)}::text[])
    GROUP BY s."articleId" ORDER BY count(*) DESC, s."articleId" LIMIT ${CANDIDATES}`;
  const rows = await db().$queryRaw<Quoted[]>`
    SELECT DISTINCT s."articleId", a.exact FROM "Appearance" a JOIN "Snapshot" s ON s.id = a."snapshotId"
    WHERE s."articleId" = ANY(${found.map((one) => one.articleId)}::uuid[])`;
  const [best] = [...Map.groupBy(rows, (row) => row.articleId)]
    .map(([id, quotes]) => ({ id, all: quotes.length, there: quotes.filter(isIn(text)).length }))
    .filter(({ all, there }) => there >= ENOUGH || (there > 1 && there >= all * NEARLY_ALL))
    .sort((one, other) => other.there - one.there);
  return best?.id ?? null;
}

const isIn =
  (text: string) =>
  ({ exact }: Quoted) =>
    exact.length >= BEGINNING && text.includes(exact);

/** What stands at each beginning of a word: any quote begins at one, or behind a mark before it. */
function beginningsOf(text: string): string[] {
  const beginnings = new Set<string>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=\s|^)\S/gu))
    beginnings.add(text.slice(index, index + BEGINNING));
  return [...beginnings].filter((one) => one.length === BEGINNING).map((one) => one.toWellFormed());
}
