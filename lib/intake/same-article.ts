import { createHash } from "node:crypto";
import { addressKey } from "@/lib/articles/address-key";
import type { Db, Tx } from "@/lib/platform/db";
import type { ArrivedArticle } from "./model";

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

/**
 * Keeps the addresses under which an article came, so that each leads to it from now on. One that is another article's
 * already stays that one's; what a page calls its own address on another site is not believed.
 * @param given the address that a person gave
 */
export async function keepAddresses(
  tx: Tx,
  articleId: string,
  { url, addresses }: Pick<ArrivedArticle, "url" | "addresses">,
  given: string | null,
): Promise<void> {
  const trusted = [given, url].filter((one) => one !== null);
  const hosts = new Set(trusted.map(hostOfKey));
  const kept = [...trusted, ...addresses.filter((one) => hosts.has(hostOfKey(one)))];
  const rows = kept.map((address) => ({ key: addressKey(address), url: address, articleId }));
  await tx.articleAddress.createMany({ data: rows, skipDuplicates: true });
}

const keysOf = (addresses: string[]) => [...new Set(addresses.map(addressKey))];

const hostOfKey = (address: string) => addressKey(address).split("/")[0] ?? "";
