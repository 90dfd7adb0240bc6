import { Prisma } from "@/prisma/generated/client";

/** The claims that lists show: open, and not hidden by a steward. */
export const LISTED = { lifecycle: "OPEN", hiddenAt: null } as const satisfies Prisma.ClaimWhereInput;

/** The same of a row of "Claim" c, in SQL. */
export const LISTED_SQL = Prisma.sql`c.lifecycle = 'OPEN' AND c."hiddenAt" IS NULL`;

/** The claims that have a public page that shows them. */
export const SHOWN = {
  lifecycle: { not: "DRAFT" },
  hiddenAt: null,
} as const satisfies Prisma.ClaimWhereInput;

/** The articles that the public sees: those from which a claim with a public page was lifted. */
export const PUBLIC_ARTICLE = {
  snapshots: { some: { appearances: { some: { claim: SHOWN } } } },
} as const satisfies Prisma.ArticleWhereInput;

/** The same of a row of "Article" a, in SQL. */
export const PUBLIC_ARTICLE_SQL = Prisma.sql`EXISTS (
  SELECT FROM "Snapshot" n JOIN "Appearance" p ON p."snapshotId" = n.id JOIN "Claim" c ON c.id = p."claimId"
  WHERE n."articleId" = a.id AND c.lifecycle <> 'DRAFT' AND c."hiddenAt" IS NULL)`;
