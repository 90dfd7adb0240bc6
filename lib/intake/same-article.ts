import { createHash } from "node:crypto";
import { addressKey } from "@/lib/articles/address-key";
import type { Db, Tx } from "@/lib/platform/db";

/** The article that is known under one of these addresses, or null. */
export async function articleAt(db: Db, addresses: string[]): Promise<string | null> {
  const known = await db.articleAddress.findFirst({
    where: { key: { in: keysOf(addresses) } },
    select: { articleId: true },
    orderBy: { createdAt: "asc" },
  });
  if (known) return known.articleId;
  // What was set up has an address, and no key of it.
  const set = await db.article.findFirst({ where: { url: { in: addresses } }, select: { id: true } });
  return set?.id ?? null;
}

/** The article that has this very text, or null. */
export async function articleOfText(db: Db, text: string): Promise<string | null> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const found = await db.snapshot.findFirst({
    where: { sha256 },
    select: { articleId: true },
    orderBy: { id: "asc" },
  });
  return found?.articleId ?? null;
}

/** Whether a text of an article is kept: of what was set up there may be fingerprints alone. */
export async function hasText(db: Db, articleId: string): Promise<boolean> {
  return (await db.snapshot.count({ where: { articleId, text: { not: null } } })) > 0;
}

/**
 * Keeps the addresses under which an article came, so that each leads to it from now on. One that is another article's
 * already stays that one's.
 */
export async function keepAddresses(tx: Tx, articleId: string, addresses: string[]): Promise<void> {
  const rows = addresses.map((url) => ({ key: addressKey(url), url, articleId }));
  await tx.articleAddress.createMany({ data: rows, skipDuplicates: true });
}

const keysOf = (addresses: string[]) => [...new Set(addresses.map(addressKey))];
