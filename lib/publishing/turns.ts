import { z } from "zod";
import { SHOWN } from "@/lib/claims/listed";
import { db } from "@/lib/platform/db";
import { isSlug } from "./slug";

/** What happened between a claim and another that was held to be the same, read from the claim whose history it is. */
export type Turn = {
  at: string;
  /** It was closed, opened again; another was closed for it, opened again. */
  what: "closed" | "reopened" | "received" | "released";
  other: { slug: string; statement: string };
};

const TYPES = ["claim.merged", "claim.unmerged"];
const payload = z.object({ intoId: z.string().optional(), fromId: z.string().optional() });

/**
 * The turns in a claim's history, newest first. They are recorded about the claim that was closed; those of the claims
 * that were ever closed for this one are found by the pairs it belongs to.
 */
export async function getTurns(slug: string): Promise<Turn[]> {
  if (!isSlug(slug)) return [];
  const claim = await db().claim.findUnique({
    where: { slug, ...SHOWN },
    select: { id: true, relatesFrom: { select: { toId: true } }, relatesTo: { select: { fromId: true } } },
  });
  if (!claim) return [];
  const others = [...claim.relatesFrom.map((one) => one.toId), ...claim.relatesTo.map((one) => one.fromId)];
  const [known, events] = await Promise.all([
    db().claim.findMany({
      where: { id: { in: others }, ...SHOWN },
      select: { id: true, slug: true, statement: true },
    }),
    db().auditEvent.findMany({
      where: { claimId: { in: [claim.id, ...others] }, type: { in: TYPES } },
      select: { claimId: true, type: true, payload: true, createdAt: true },
      orderBy: { id: "desc" },
    }),
  ]);
  return events.flatMap(({ claimId, type, payload: stored, createdAt }): Turn[] => {
    const { intoId, fromId } = payload.parse(stored);
    const [own, otherId] = claimId === claim.id ? [true, intoId ?? fromId] : [false, claimId];
    const other = known.find((one) => one.id === otherId);
    if (!other || (!own && (intoId ?? fromId) !== claim.id)) return [];
    const merged = type === "claim.merged";
    const what = own ? (merged ? "closed" : "reopened") : merged ? "received" : "released";
    return [{ at: createdAt.toISOString(), what, other: { slug: other.slug, statement: other.statement } }];
  });
}
