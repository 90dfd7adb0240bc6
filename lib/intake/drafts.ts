import { db } from "@/lib/platform/db";
import { storable } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import type { ArrivedArticle } from "./model";

/** What somebody brought and could not be added: a cookie, in which other forms come back, has no room for a text. */
export type ArticleDraft = {
  typed: Record<string, string>;
  /** What was read already, where all that is missing is a choice. */
  arrived: ArrivedArticle | null;
};

/** After how long a draft is forgotten, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1_000;

/** Keeps what somebody brought, in the place of what they brought before. */
export async function keepDraft(userId: string, { typed, arrived }: ArticleDraft): Promise<void> {
  const texts = Object.entries(typed).map(([name, value]) => [name, storable(value)] as const);
  const data = {
    typed: Object.fromEntries(texts),
    arrived: arrived ? (JSON.parse(JSON.stringify(arrived)) as Prisma.InputJsonObject) : undefined,
    updatedAt: new Date(),
  };
  await db().$transaction([
    db().articleDraft.deleteMany({ where: { userId } }),
    db().articleDraft.create({ data: { userId, ...data } }),
  ]);
}

/** What somebody brought last, if it was not added. */
export async function readDraft(userId: string): Promise<ArticleDraft | null> {
  const row = await db().articleDraft.findUnique({ where: { userId } });
  if (!row) return null;
  const arrived = row.arrived as
    | (Omit<ArrivedArticle, "retrievedAt"> & { retrievedAt: string | null })
    | null;
  return {
    typed: row.typed as Record<string, string>,
    arrived: arrived && {
      ...arrived,
      retrievedAt: arrived.retrievedAt === null ? null : new Date(arrived.retrievedAt),
    },
  };
}

/** Forgets what somebody brought: it is added. */
export async function forgetDraft(userId: string): Promise<void> {
  await db().articleDraft.deleteMany({ where: { userId } });
}

/** Forgets drafts to which nobody came back. For the job. @returns how many */
export async function forgetOldDrafts(now = new Date()): Promise<number> {
  const old = { updatedAt: { lt: new Date(now.getTime() - KEPT) } };
  return (await db().articleDraft.deleteMany({ where: old })).count;
}
