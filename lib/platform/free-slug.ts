/** How long a slug is at most before it is numbered: the database takes a hundred characters. */
const LONGEST = 80;

/**
 * The last part of an address for a name: in Latin letters as far as it has any, numbered where it is taken.
 * @param fallback for a name without a Latin letter or digit
 * @param taken the slugs that there are, of those that begin as it is told
 */
export async function freeSlug(
  name: string,
  fallback: string,
  taken: (beginning: string) => Promise<{ slug: string }[]>,
): Promise<string> {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g)?.join("-") ?? "";
  const slug = words.slice(0, LONGEST).replace(/-$/, "") || fallback;
  const slugs = new Set((await taken(slug)).map((one) => one.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
