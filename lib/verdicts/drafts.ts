import { startByWriting } from "@/lib/desk/start-review";
import { type Db, inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { Prisma } from "@/prisma/generated/client";
import { draftSchema, type VerdictFields } from "./fields";
import { sameFields } from "./form-data";

/** A reviewer's draft on a claim. `version` is 1 when nothing was ever saved. */
export type DraftState = { version: number; fields: VerdictFields | null; conflict: VerdictFields | null };

/** What became of a save: stored, or overtaken by another tab, whose text is `saved`. */
export type SaveResult =
  | { kind: "saved"; version: number; at: string }
  | { kind: "conflict"; version: number; saved: VerdictFields | null };

/** The draft as it stands. */
export async function readDraft(db: Db, userId: string, claimId: string): Promise<DraftState> {
  const row = await db.draft.findUnique({ where: { userId_claimId: { userId, claimId } } });
  return { version: row?.version ?? 1, fields: stored(row?.fields), conflict: stored(row?.conflict) };
}

/**
 * Saves what a reviewer has typed. Whoever is assigned the claim has thereby started its review.
 * @param version the version the tab last saw; an older one is a conflict: the saved text stays, and this text is
 *   kept beside it until the reviewer chooses
 * @throws AppError unauthenticated, forbidden, not_found, invalid (not of a draft's shape)
 */
export async function saveDraft(
  viewer: Viewer,
  { slug, version, fields }: { slug: string; version: number; fields: VerdictFields },
): Promise<SaveResult> {
  const who = authorize(viewer, "verdict:cast");
  const parsed = draftSchema.safeParse(fields);
  if (!parsed.success) throw new AppError("invalid", "This is not a draft of a verdict.");
  const result = await withDraft<SaveResult>(who.id, slug, async (tx, claimId, current) => {
    if (version === current.version) {
      await write(tx, who.id, claimId, { version: version + 1, fields: parsed.data });
      return { kind: "saved", version: version + 1, at: now() };
    }
    if (sameFields(parsed.data, current.fields))
      return { kind: "saved", version: current.version, at: now() };
    await write(tx, who.id, claimId, { conflict: parsed.data });
    return { kind: "conflict", version: current.version, saved: current.fields };
  });
  if (result.kind === "saved") await startByWriting(who, slug);
  return result;
}

/**
 * Settles a conflict between two tabs. Where the saved text has moved on since the reviewer saw it, choosing the other
 * is a conflict again: nobody overwrites what they have not seen.
 * @param keep "saved" keeps the text that was saved first; "other" the one that was overtaken
 * @param version the version of the saved text that the reviewer saw
 * @param other the overtaken text as it stands in the reviewer's tab; the one kept beside the draft where it is null
 * @returns the draft's version
 */
export async function resolveDraft(
  viewer: Viewer,
  { slug, keep, version, other }: { slug: string; keep: "saved" | "other"; version: number; other: unknown },
): Promise<number> {
  const { id: userId } = authorize(viewer, "verdict:cast");
  const typed = draftSchema.safeParse(other).data;
  return withDraft(userId, slug, async (tx, claimId, current) => {
    const settle = async (change: Partial<DraftState>) => {
      await write(tx, userId, claimId, change);
      return change.version ?? current.version;
    };
    const next = current.version + 1;
    if (keep === "saved") return settle({ version: next, conflict: null });
    const chosen = typed ?? current.conflict;
    if (version !== current.version) return settle({ conflict: chosen });
    return settle({ version: next, fields: chosen, conflict: null });
  });
}

/** Throws away what was typed and not submitted. @returns the draft's new version */
export async function discardDraft(viewer: Viewer, { slug }: { slug: string }): Promise<number> {
  const { id: userId } = authorize(viewer, "verdict:cast");
  return withDraft(userId, slug, async (tx, claimId, current) => {
    const version = current.version + 1;
    await write(tx, userId, claimId, { version, fields: null, conflict: null });
    return version;
  });
}

/**
 * Empties the draft within the transaction that submits it; its version counts on, so that stale tabs notice. The text
 * of a tab that was overtaken stays until the reviewer chooses.
 */
export async function clearDraft(tx: Tx, userId: string, claimId: string): Promise<void> {
  await tx.draft.updateMany({
    where: { userId, claimId },
    data: { fields: Prisma.DbNull, version: { increment: 1 } },
  });
}

async function withDraft<T>(
  userId: string,
  slug: string,
  work: (tx: Tx, claimId: string, current: DraftState) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { slug }, select: { id: true, lifecycle: true } });
    if (!claim || claim.lifecycle === "DRAFT") throw new AppError("not_found", "There is no such claim.");
    await tx.draft.createMany({ data: { userId, claimId: claim.id }, skipDuplicates: true });
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "userId" = ${userId}::uuid AND "claimId" = ${claim.id}::uuid FOR UPDATE`;
    return work(tx, claim.id, await readDraft(tx, userId, claim.id));
  });
}

/** Changes parts of a draft; what is left out stays. */
async function write(tx: Tx, userId: string, claimId: string, change: Partial<DraftState>): Promise<void> {
  const { version, fields, conflict } = change;
  await tx.draft.update({
    where: { userId_claimId: { userId, claimId } },
    data: {
      ...(version !== undefined && { version }),
      ...(fields !== undefined && { fields: fields ?? Prisma.DbNull }),
      ...(conflict !== undefined && { conflict: conflict ?? Prisma.DbNull }),
    },
  });
}

function stored(json: unknown): VerdictFields | null {
  return json ? draftSchema.parse(json) : null;
}

function now(): string {
  return new Date().toISOString();
}
