import type { Tx } from "@/lib/platform/db";
import { InvalidFields } from "@/lib/platform/errors";
import { freeSlug } from "@/lib/platform/free-slug";

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
  const slug = await freeSlug(name, "claimant", (beginning) =>
    tx.claimant.findMany({ where: { slug: { startsWith: beginning } }, select: { slug: true } }),
  );
  return tx.claimant.create({ data: { name, type, slug }, select: { id: true, name: true } });
}

/** Without regard to capitals PostgreSQL compares by patterns, in which these characters mean something. */
function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
