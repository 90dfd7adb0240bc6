import { LISTED_SQL } from "@/lib/claims/listed";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

// How alike a word and a stretch of a claim's text have to be at least (pg_trgm's word similarity, 0 to 1): two letters
// that changed places in a word of five leave it a third.
const SIMILAR = 0.3;

// The words' stems and the words as they are written. Put as in the index on it, which PostgreSQL does not use otherwise.
const DOCUMENT = Prisma.sql`(to_tsvector('english', c."searchText") || to_tsvector('simple', c."searchText"))`;

/** A search, ready to stand in a query over "Claim" c. */
export type Search = {
  where: Prisma.Sql;
  /** How well a claim fits, from 0; a number. */
  rank: Prisma.Sql;
  /** How alike the misspelt words are; 0 where no word is. Only the most alike claims are meant. */
  similarity: Prisma.Sql;
  /** The words that no claim has, for which similar ones were looked for. */
  misspelt: string[];
  /** Why there was nothing to search for: no text at all, none with words in it, or only words that are in every text. */
  idle: "empty" | "wordless" | "common" | null;
};

type Word = { word: string; query: string | null; known: boolean };

/** Everything, in no particular order. */
const EVERYTHING = {
  where: Prisma.sql`TRUE`,
  rank: Prisma.sql`0`,
  similarity: Prisma.sql`0`,
  misspelt: [],
} satisfies Partial<Search>;

/**
 * Prepares a search for `q` (single spaces between its words). A word finds every word that begins with it or with its
 * stem; one that no open claim has finds those that are spelt like it. Words that are in every text, such as "the", are
 * left out.
 * @param join whether a claim has to have every word or some
 */
export async function prepareSearch(tx: Tx, q: string, join: "every" | "some" = "every"): Promise<Search> {
  if (!q) return { ...EVERYTHING, idle: "empty" };
  const typed = q.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (typed.length === 0) return { ...EVERYTHING, idle: "wordless" };
  const words = await lookUp(tx, typed);
  const known = words.filter((one) => one.known);
  const misspelt = words.filter((one) => one.query !== null && !one.known).map((one) => one.word);
  if (known.length + misspelt.length === 0) return { ...EVERYTHING, idle: "common" };
  await tx.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(SIMILAR)}, true)`;
  // Text that PostgreSQL wrote as a tsquery itself: operators that were typed are no operators in it.
  const query = known.map((one) => `(${one.query})`).join(join === "every" ? " & " : " | ");
  const conditions = [
    ...(query ? [Prisma.sql`${DOCUMENT} @@ ${query}::tsquery`] : []),
    ...misspelt.map((word) => Prisma.sql`${word} <% c."searchText"`),
  ];
  return {
    where: Prisma.sql`(${Prisma.join(conditions, join === "every" ? " AND " : " OR ")})`,
    rank: query ? Prisma.sql`ts_rank(${DOCUMENT}, ${query}::tsquery)` : Prisma.sql`0`,
    similarity: misspelt.length > 0 ? similarityTo([...new Set([...misspelt, q])]) : Prisma.sql`0`,
    misspelt,
    idle: null,
  };
}

/** Has PostgreSQL read each word as its index does, and looks whether any open claim has it. */
function lookUp(tx: Tx, words: string[]): Promise<Word[]> {
  return tx.$queryRaw<Word[]>`
    SELECT word, query::text AS query, EXISTS (
      SELECT FROM "Claim" c WHERE ${LISTED_SQL} AND ${DOCUMENT} @@ query
    ) AS known
    FROM unnest(${words}::text[]) WITH ORDINALITY AS typed (word, place)
    CROSS JOIN LATERAL (
      SELECT plainto_tsquery('english', word) AS stem, plainto_tsquery('simple', word) AS written
    ) AS read
    CROSS JOIN LATERAL (
      SELECT CASE WHEN numnode(stem) > 0
        THEN (stem::text || ':*')::tsquery || (written::text || ':*')::tsquery
      END AS query
    ) AS begun
    ORDER BY place`;
}

/** The sum of the likenesses; the whole search is one of them, so that words that stand together count for more. */
function similarityTo(texts: string[]): Prisma.Sql {
  return Prisma.join(
    texts.map((text) => Prisma.sql`word_similarity(${text}, c."searchText")`),
    " + ",
  );
}
