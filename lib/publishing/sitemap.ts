import { LISTED_SQL, PUBLIC_ARTICLE_SQL } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

/** How many addresses a file of a sitemap may hold (sitemaps.org). */
export const PER_FILE = 50_000;
/** How many are read at once: so many stay in memory, however many there are. */
const AT_ONCE = 5_000;

/** An address of this site, and when what it shows last changed, as far as that is known. */
export type Place = { path: string; changed: string | null };

/** A stretch of the places of one kind: those behind the one with this id; null from the first one on. */
export type Stretch = { kind: Kind; after: string | null };

export type Kind = "pages" | Shelf;
type Shelf = keyof typeof SHELVES;

const PAGES: Place[] = [
  "/",
  "/claims",
  "/articles",
  "/newsrooms",
  "/methodology",
  "/corrections",
  "/data",
  "/data/api",
].map((path) => ({
  path,
  changed: null,
}));

// The places of each kind, in the order of their ids, which are that of time.
const SHELVES = {
  claims: Prisma.sql`
    SELECT c.id, c.slug, greatest(c."updatedAt", s."computedAt") AS changed
    FROM "Claim" c LEFT JOIN "Consensus" s ON s."claimId" = c.id
    WHERE ${LISTED_SQL}`,
  articles: Prisma.sql`
    SELECT a.id, a.slug, NULL::timestamptz AS changed FROM "Article" a WHERE ${PUBLIC_ARTICLE_SQL}`,
  claimants: Prisma.sql`
    SELECT k.id, k.slug, NULL::timestamptz AS changed FROM "Claimant" k WHERE EXISTS (
      SELECT FROM "Claim" c WHERE c."claimantId" = k.id AND ${LISTED_SQL})`,
  newsrooms: Prisma.sql`
    SELECT id, slug, NULL::timestamptz AS changed FROM "Newsroom" WHERE "verifiedAt" IS NOT NULL`,
};

const NAMES = Object.keys(SHELVES) as Shelf[];

/** Where the files of the sitemap begin; null while one file holds everything. */
export async function sitemapFiles(perFile = PER_FILE): Promise<Stretch[] | null> {
  const shelves = await Promise.all(NAMES.map((kind) => startsOf(kind, perFile)));
  const total = shelves.reduce((sum, { count }) => sum + count, PAGES.length);
  if (total <= perFile) return null;
  return [
    { kind: "pages", after: null },
    ...shelves.flatMap(({ kind, count, ends }) =>
      count === 0 ? [] : [null, ...ends].map((after) => ({ kind, after })),
    ),
  ];
}

/** A shelf's length, and the ids behind which its second file and the later ones begin. */
async function startsOf(kind: Shelf, perFile: number) {
  const [row] = await db().$queryRaw<{ count: number; ends: string[] }[]>`
    WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM (${SHELVES[kind]}) shelf)
    SELECT (SELECT count(*)::int FROM numbered) AS count,
      ARRAY(
        SELECT id::text FROM numbered
        WHERE place % ${perFile} = 0 AND place < (SELECT max(place) FROM numbered) ORDER BY place
      ) AS ends`;
  return { kind, count: row?.count ?? 0, ends: row?.ends ?? [] };
}

/** Some places of a stretch, and the id behind which it goes on; null where it ends. */
export type Places = { places: Place[]; next: string | null };

/** The first places of a stretch. */
export async function sitemapPlaces({ kind, after }: Stretch, limit = AT_ONCE): Promise<Places> {
  if (kind === "pages") return { places: PAGES, next: null };
  const from = after ? Prisma.sql`id > ${after}::uuid` : Prisma.sql`TRUE`;
  const rows = await db().$queryRaw<{ id: string; slug: string; changed: Date | null }[]>`
    SELECT id, slug, changed FROM (${SHELVES[kind]}) shelf WHERE ${from} ORDER BY id LIMIT ${limit}`;
  const places = rows.map(({ slug, changed }) => ({
    path: `/${kind}/${slug}`,
    changed: changed?.toISOString() ?? null,
  }));
  return { places, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Everything there is, for the one file of a small site. */
export const EVERYTHING: Stretch[] = [
  { kind: "pages", after: null },
  ...NAMES.map((kind): Stretch => ({ kind, after: null })),
];
