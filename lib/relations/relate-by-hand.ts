import { z } from "zod";
import { LISTED } from "@/lib/claims/listed";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { type LockedClaim, lockPair, storedRelation } from "./lock-pair";
import { mergeClaims } from "./merge";
import { BESIDE, reasonSchema } from "./model";
import { relateClaims } from "./relate";
import { slugIn } from "./slug-in";
import { speaksFor } from "./speaks-for";
import type { Decided, Decider } from "./with-relation";

/** What a form says of two claims. */
export type TypedRelation = {
  /** Each claim: its address, or the last part of it. */
  first: string;
  other: string;
  /** "DUPLICATES", or how the first belongs to the other. */
  kind: string;
  reason: string;
};

const kindSchema = z.enum(["DUPLICATES", ...BESIDE]);

/**
 * Relates two claims that nobody suggested: the first repeats, narrows or contradicts the other, or is closed as its
 * duplicate. A duplicate that is named as the other stands for the claim that it leads to.
 * @throws AppError unauthenticated, forbidden, invalid by field, conflict (closed meanwhile, or related already)
 */
export async function relateByHand(viewer: Viewer, typed: TypedRelation): Promise<Decided> {
  const { id: actorId } = authorize(viewer, "relation:decide");
  const { kind, reason } = parsed(typed);
  const decider = { actorId, newsroomId: speaksFor(viewer) };
  return inTransaction(async (tx) => {
    const slug = slugIn(typed.first);
    const first = slug && (await tx.claim.findUnique({ where: { slug, ...LISTED }, select: { id: true } }));
    if (!first) throw new InvalidFields({ first: "There is no open claim at that address." });
    const otherId = await findOther(tx, typed.other);
    if (otherId === first.id)
      throw new InvalidFields({ other: "This is the same claim: choose another one." });
    if (kind !== "DUPLICATES") return related(tx, { first: first.id, otherId, kind, reason, decider });
    const [gone, stays] = await lockPair(tx, first.id, otherId);
    await demandUnrelated(tx, gone, stays);
    const { id, version } = await mergeClaims(tx, { gone, stays, reason, decider });
    return { id, version, slugs: [gone.slug, stays.slug] };
  });
}

type Beside = {
  first: string;
  otherId: string;
  kind: (typeof BESIDE)[number];
  reason: string;
  decider: Decider;
};

async function related(tx: Tx, { first: fromId, otherId: toId, decider, ...said }: Beside): Promise<Decided> {
  const id = await relateClaims(tx, { fromId, toId, ...said, ...decider });
  const { version, from, to } = await tx.claimRelation.findUniqueOrThrow({
    where: { id },
    select: { version: true, from: { select: { slug: true } }, to: { select: { slug: true } } },
  });
  return { id, version, slugs: [from.slug, to.slug] };
}

async function demandUnrelated(tx: Tx, gone: LockedClaim, stays: LockedClaim): Promise<void> {
  if ((await storedRelation(tx, gone.id, stays.id))?.state === "CONFIRMED")
    throw new AppError("conflict", "These two are related already: undo that first.");
}

/** The open claim that an address names, or the one for which it was closed. */
async function findOther(tx: Tx, address: string): Promise<string> {
  const slug = slugIn(address);
  const found = slug === null ? null : await tx.claim.findUnique({ where: { slug } });
  const id = found?.lifecycle === "DUPLICATE" ? found.duplicateOfId : found?.id;
  const open = id && (await tx.claim.findFirst({ where: { id, ...LISTED }, select: { id: true } }));
  if (!open) throw new InvalidFields({ other: "There is no open claim at that address." });
  return open.id;
}

function parsed({ kind, reason }: TypedRelation) {
  const chosen = kindSchema.safeParse(kind);
  const why = reasonSchema.safeParse(reason);
  if (chosen.success && why.success) return { kind: chosen.data, reason: why.data };
  throw new InvalidFields({
    ...(chosen.error && { kind: "Choose how they belong together." }),
    ...(why.error && { reason: why.error.issues[0]?.message ?? "Say why." }),
  });
}
