import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { CorrectionKind } from "@/prisma/generated/client";
import { type PublicCorrection, published, ROW, VISIBLE } from "./public-correction";

export type CorrectionsPage = { corrections: PublicCorrection[]; next: string | null };

const PAGE = 50;

/**
 * What was corrected, the latest first.
 * @param before the id of the last correction of the page before; null for the first page
 * @returns null where there is no correction of that id
 */
export async function getCorrections(
  { kind, before }: { kind: CorrectionKind | null; before: string | null },
  limit = PAGE,
): Promise<CorrectionsPage | null> {
  if (before !== null && !(await isCorrection(before))) return null;
  const rows = await db().correction.findMany({
    where: { ...VISIBLE, ...(kind && { kind }), ...(before && { id: { lt: before } }) },
    include: ROW,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return { corrections: await published(shown), next };
}

/** One correction, if anybody may see it. */
export async function getCorrection(id: string): Promise<PublicCorrection | null> {
  const rows = await db().correction.findMany({ where: { ...VISIBLE, id }, include: ROW });
  return (await published(rows))[0] ?? null;
}

async function isCorrection(id: string): Promise<boolean> {
  return z.uuid().safeParse(id).success && (await db().correction.count({ where: { id } })) > 0;
}
