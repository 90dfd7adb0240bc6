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
