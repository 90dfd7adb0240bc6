import type { Tx } from "@/lib/platform/db";

const LONGEST = 72;

/**
 * The last part of a claim's address: the first words of its statement in Latin letters, numbered where they are taken.
 * It stays as it is when the statement is corrected.
 */
export async function claimSlug(tx: Tx, statement: string): Promise<string> {
  const slug = slugFrom(statement);
  const taken = await tx.claim.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const slugs = new Set(taken.map((one) => one.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Whole words as far as they fit; "claim" where none has a Latin letter or a digit. */
export function slugFrom(statement: string): string {
  const plain = statement.normalize("NFKD").replace(/\p{M}|['’]/gu, "").toLowerCase();
  let slug = "";
  for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || "claim";
}
