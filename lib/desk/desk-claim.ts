import { type AuditEvent, record } from "@/lib/audit";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, can, type Permission, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type DeskState, landing, MOVES, type Move, stateLabel } from "./states";

/** Which claim on which newsroom's desk a command is about, and the version of it that its sender saw. */
export type OnDesk = {
  newsroomId: string;
  slug: string;
  /** DeskClaim.version; 0 for no row. */
  seen: number;
};

/** A newsroom's claim whose rows this transaction holds locked. */
export type LockedDesk = {
  newsroom: { id: string; slug: string; signOffRequired: boolean; dueDays: number };
  claim: { id: string; slug: string };
  actor: NonNullable<Viewer>;
  state: DeskState;
  dueOn: Date | null;
  labels: string[];
  /** In the order of their positions. */
  assignees: { userId: string; name: string; position: number }[];
  version: number;
};

/**
 * Demands a permission in a newsroom whose desk is private to its members.
 * @throws AppError unauthenticated, not_found for who is no member, forbidden for a member's too small role
 */
export function authorizeMember(
  viewer: Viewer,
  permission: Permission,
  newsroomId: string,
): NonNullable<Viewer> {
  if (viewer && !can(viewer, "board:read", { newsroomId }))
    throw new AppError("not_found", "There is no such newsroom.");
  return authorize(viewer, permission, { newsroomId });
}

/**
 * Runs `work` in a transaction that holds the claim and its row on the newsroom's desk locked, in this order
 * everywhere. What `work` throws leaves no row behind.
 * @throws AppError not_found, conflict when the claim is closed or has changed since it was seen
 */
export async function onDesk<T>(
  actor: NonNullable<Viewer>,
  { newsroomId, slug, seen }: OnDesk,
  work: (tx: Tx, desk: LockedDesk) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const claim = await lockOpenClaim(tx, slug);
    const desk = { ...(await lockDesk(tx, newsroomId, claim.id)), claim, actor };
    if (desk.version !== seen) throw new AppError("conflict", await whatItIsNow(tx, desk));
    return work(tx, desk);
  });
}

/** The open claim of a slug, locked. Others may refer to it meanwhile, as events do while they wait for their place. */
async function lockOpenClaim(tx: Tx, slug: string) {
  const rows = await tx.$queryRaw<{ id: string; lifecycle: string; hidden: boolean }[]>`
    SELECT id, lifecycle::text, "hiddenAt" IS NOT NULL AS hidden FROM "Claim" WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const claim = rows[0];
  if (!claim || claim.hidden || claim.lifecycle === "DRAFT")
    throw new AppError("not_found", "There is no such claim.");
  if (claim.lifecycle !== "OPEN")
    throw new AppError("conflict", "This claim is closed: there is nothing left to do on it.");
  return { id: claim.id, slug };
}

/**
 * A claim's row on a newsroom's desk, locked; made where there is none, with version 0. The caller holds the claim.
 * Few statements: everybody else who judges the claim waits meanwhile.
 */
export async function lockDesk(
  tx: Tx,
  newsroomId: string,
  claimId: string,
): Promise<Omit<LockedDesk, "claim" | "actor">> {
  const { count: made } = await tx.deskClaim.createMany({
    data: { newsroomId, claimId },
    skipDuplicates: true,
  });
  const [row] = await tx.$queryRaw<DeskRow[]>`
    SELECT d.state::text, d."dueOn", coalesce(d.labels, '{}') AS labels, d.version, n.slug, n."signOffRequired", n."dueDays"
    FROM "DeskClaim" d JOIN "Newsroom" n ON n.id = d."newsroomId"
    WHERE d."newsroomId" = ${newsroomId}::uuid AND d."claimId" = ${claimId}::uuid FOR UPDATE OF d`;
  if (!row) throw new Error("a row that was just made is there");
  const assignees = await tx.$queryRaw<LockedDesk["assignees"]>`
    SELECT a."userId", u.name, a.position FROM "Assignment" a JOIN "User" u ON u.id = a."userId"
    WHERE a."newsroomId" = ${newsroomId}::uuid AND a."claimId" = ${claimId}::uuid ORDER BY a.position`;
  const { slug, signOffRequired, dueDays, version, ...desk } = row;
  const newsroom = { id: newsroomId, slug, signOffRequired, dueDays };
  return { ...desk, newsroom, assignees, version: made > 0 ? 0 : version };
}

type DeskRow = Pick<LockedDesk, "state" | "dueOn" | "labels" | "version"> &
  Omit<LockedDesk["newsroom"], "id">;

/** What somebody is told who acts on what is no longer so. */
async function whatItIsNow(
  tx: Tx,
  { newsroom, claim, actor, state, assignees }: LockedDesk,
): Promise<string> {
  const last = await tx.auditEvent.findFirst({
    where: { claimId: claim.id, newsroomId: newsroom.id },
    select: { actor: { select: { id: true, name: true } } },
    orderBy: { id: "desc" },
  });
  const who = last?.actor?.id === actor.id ? "You" : (last?.actor?.name ?? "Somebody");
  const names = assignees.map((one) => one.name).join(" and ");
  const now = `“${stateLabel(state, newsroom.signOffRequired)}”${names && `, assigned to ${names}`}`;
  return `${who} changed this claim meanwhile: it is now ${now}. Look at it again, then decide.`;
}

/**
 * Where a move leads from where the claim is.
 * @throws AppError conflict when the state machine does not allow it
 */
export function targetOf(move: Move, { state, assignees, newsroom }: LockedDesk): DeskState {
  const target = landing(move, state, assignees.length);
  if (target) return target;
  const now = stateLabel(state, newsroom.signOffRequired);
  throw new AppError("conflict", `“${MOVES[move].label}” is not possible while this claim is “${now}”.`);
}

/** Writes a claim's row on the desk, one version on. */
export async function writeDesk(
  tx: Tx,
  desk: Pick<LockedDesk, "newsroom" | "claim" | "state" | "version">,
  change: Omit<Prisma.DeskClaimUncheckedUpdateInput, "version" | "movedAt"> & { state?: DeskState },
): Promise<number> {
  const version = desk.version + 1;
  const moved = change.state !== undefined && change.state !== desk.state;
  await tx.deskClaim.update({
    where: { newsroomId_claimId: { newsroomId: desk.newsroom.id, claimId: desk.claim.id } },
    data: { ...change, version, ...(moved && { movedAt: new Date() }) },
  });
  return version;
}

/** Records what was done on the desk; the last writes of a transaction. */
export async function recordOnDesk(
  tx: Tx,
  { newsroom, claim, actor }: Pick<LockedDesk, "newsroom" | "claim" | "actor">,
  ...events: AuditEvent[]
): Promise<void> {
  for (const event of events)
    await record(tx, event, { actorId: actor.id, claimId: claim.id, newsroomId: newsroom.id });
}

/** The event of a move. */
export function moved(move: Move, from: DeskState, to: DeskState): AuditEvent {
  return { type: "desk.moved", move, from, to };
}

/** Where a newsroom works on a claim. */
export function deskPath(slug: string, newsroomSlug?: string): string {
  return `/desk/claims/${slug}${newsroomSlug ? `?newsroom=${newsroomSlug}` : ""}`;
}
