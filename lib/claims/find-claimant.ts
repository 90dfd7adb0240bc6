import type { Tx } from "@/lib/platform/db";
import { InvalidFields } from "@/lib/platform/errors";

/** A claimant as a form names them: "" where nobody knows who it was. */
type Named = { claimant: string; claimantType: "PERSON" | "ORGANIZATION" | "" };

/**
 * The claimant of a name, whatever its capitals; somebody new where none has it.
 * @returns null for no name
 * @throws InvalidFields where somebody new is neither said to be a person nor an organisation
 */
export async function findClaimant(tx: Tx, { claimant: name, claimantType: type }: Named) {
  if (name === "") return null;
  const known = await tx.claimant.findFirst({
    where: { name: { equals: likeLiteral(name), mode: "insensitive" } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  if (known) return known;
  if (type === "")
    throw new InvalidFields({
      claimantType: "Nobody of this name is known here yet: say whether it is a person or an organisation.",
    });
  const data = { name, type, slug: await freeSlug(tx, name) };
  return tx.claimant.create({ data, select: { id: true, name: true } });
}

/** Without regard to capitals PostgreSQL compares by patterns, in which these characters mean something. */
function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** The last part of an address for a name: in Latin letters as far as it has any, numbered where it is taken. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug =
    plain
      .match(/[a-z0-9]+/g)
      ?.join("-")
      .slice(0, 80)
      .replace(/-$/, "") || "claimant";
  const taken = await tx.claimant.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const slugs = new Set(taken.map((one) => one.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
