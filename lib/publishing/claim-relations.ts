import { SHOWN } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import type { ClaimSummary } from "./model";
import { shownRelations } from "./related-claims";
import { type RelationName, relationName } from "./relation-words";
import { isSlug } from "./slug";
import { summaries } from "./summaries";

/** How a claim belongs to another one, and why. */
export type PublicRelation = { name: RelationName; reason: string; at: string; claim: ClaimSummary };

/** How a claim belongs to others. */
export type ClaimRelations = {
  relations: PublicRelation[];
  /** The claims that were closed because they are this one once more. */
  duplicates: { slug: string; statement: string }[];
  /** Every claim whose change may change any of this. */
  slugs: string[];
};

/** How many are shown: a claim that had more would be told otherwise. */
const AT_MOST = 50;

const NONE: ClaimRelations = { relations: [], duplicates: [], slugs: [] };

/** How a claim belongs to others, contradictions first; nothing where there is no such claim for the public. */
export async function getClaimRelations(slug: string): Promise<ClaimRelations> {
  if (!isSlug(slug)) return NONE;
  const claim = await db().claim.findUnique({
    where: { slug, ...SHOWN },
    select: {
      id: true,
      duplicates: {
        where: { hiddenAt: null },
        select: { id: true, slug: true, statement: true },
        orderBy: { id: "asc" },
        take: AT_MOST,
      },
    },
  });
  if (!claim) return NONE;
  const ids = [claim.id, ...claim.duplicates.map(({ id }) => id)];
  const which = { OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] };
  const shown = await shownRelations(which, AT_MOST);
  const others = shown.map(({ fromId, toId }) => (fromId === claim.id ? toId : fromId));
  const byId = await summariesById(others);
  const relations = shown.flatMap(({ kind, reason, at, fromId }, index): PublicRelation[] => {
    const other = byId.get(others[index] ?? "");
    return other ? [{ name: relationName(kind, fromId === claim.id), reason, at, claim: other }] : [];
  });
  const duplicates = claim.duplicates.map(({ slug, statement }) => ({ slug, statement }));
  const slugs = [
    ...duplicates.map((one) => one.slug),
    ...shown.flatMap((one) => one.slugs),
    ...relations.map((one) => one.claim.slug),
  ];
  return { relations: once(relations).sort(contradictionsFirst), duplicates, slugs: [...new Set(slugs)] };
}

async function summariesById(ids: string[]): Promise<Map<string, ClaimSummary>> {
  const unique = [...new Set(ids)];
  const rows = await db().claim.findMany({ where: { id: { in: unique } }, select: { id: true, slug: true } });
  const bySlug = new Map((await summaries(unique)).map((one) => [one.slug, one]));
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const summary = bySlug.get(slug);
      return summary ? [[id, summary] as const] : [];
    }),
  );
}

/** A claim and its duplicate may both have been related to the same other one. */
function once(relations: PublicRelation[]): PublicRelation[] {
  const keys = relations.map(({ name, claim }) => `${name} ${claim.slug}`);
  return relations.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function contradictionsFirst(one: PublicRelation, other: PublicRelation): number {
  return Number(other.name === "CONTRADICTS") - Number(one.name === "CONTRADICTS");
}
