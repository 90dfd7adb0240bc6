import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import type { Prisma } from "@/prisma/generated/client";
import { SeemsKnown } from "./add-article";
import type { ArrivedArticle } from "./model";

/** What somebody brought and could not be added: a cookie, in which other forms come back, has no room for a text. */
export type ArticleDraft = {
  typed: Record<string, string>;
  /** What was read already, where all that is missing is a choice. */
  arrived: ArrivedArticle | null;
};

/** Whose draft, and of which article: the slug of the one whose newer text it is; none for one that is not here yet. */
export type DraftKey = { userId: string; about?: string };

/** After how long a draft is forgotten, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1_000;

/** Runs what takes up an article or a text of one. Where that comes to nothing, what was typed waits for the next page. */
export async function keepingDraft<T>(
  key: DraftKey,
  typed: ArticleDraft["typed"],
  run: () => Promise<T>,
): Promise<T> {
  try {
    const done = await run();
    await forgetDraft(key);
    return done;
  } catch (error) {
    // Of what is not here there is no page on which a text could wait.
    if (!(error instanceof AppError) || error.code === "not_found") throw error;
    await keepDraft(key, { typed, arrived: error instanceof SeemsKnown ? error.arrived : null });
    throw error;
  }
}

/** Keeps what somebody brought, in the place of what they brought to the same form before. */
export async function keepDraft(key: DraftKey, { typed, arrived }: ArticleDraft): Promise<void> {
  const texts = Object.entries(typed).map(([name, value]) => [name, storable(value)] as const);
  const data = {
    typed: Object.fromEntries(texts),
    arrived: arrived ? (JSON.parse(JSON.stringify(arrived)) as Prisma.InputJsonObject) : undefined,
    updatedAt: new Date(),
  };
  await db().$transaction([
    db().articleDraft.deleteMany({ where: rowOf(key) }),
    db().articleDraft.create({ data: { ...rowOf(key), ...data } }),
  ]);
}

/** What somebody brought last, if it was not added. */
export async function readDraft(key: DraftKey): Promise<ArticleDraft | null> {
  const row = await db().articleDraft.findUnique({ where: { userId_about: rowOf(key) } });
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
export async function forgetDraft(key: DraftKey): Promise<void> {
  await db().articleDraft.deleteMany({ where: rowOf(key) });
}

/** Forgets drafts to which nobody came back. For the job. @returns how many */
export async function forgetOldDrafts(now = new Date()): Promise<number> {
  const old = { updatedAt: { lt: new Date(now.getTime() - KEPT) } };
  return (await db().articleDraft.deleteMany({ where: old })).count;
}

function rowOf({ userId, about = "" }: DraftKey): Required<DraftKey> {
  return { userId, about };
}
