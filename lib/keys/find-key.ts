import { viewerById } from "@/lib/identity/queries";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/hash-token";
import type { Viewer } from "@/lib/policy";
import type { Scope } from "./model";
import { looksLikeKey } from "./secret";

/** How precisely a key's last use is known, in milliseconds: each use would otherwise be a write. */
const PRECISION = 60_000;

/** A key that opens something, and in whose name. */
export type UsableKey = {
  id: string;
  scopes: string[];
  /** The member who made it, as they are now, with this newsroom's membership alone and no steward's rights. */
  viewer: NonNullable<Viewer>;
  newsroom: { id: string; slug: string; name: string };
};

/**
 * The key that a request shows, with whom it stands for read anew.
 * @param authorization the header: "Bearer ts_…"
 * @throws AppError unauthenticated: no key, an unknown, expired or revoked one, or one whose maker is suspended or has
 *   left the newsroom. The last three are not told apart from outside.
 */
export async function findKey(authorization: string | null): Promise<UsableKey> {
  const [, key = ""] = /^Bearer +(\S+) *$/i.exec(authorization ?? "") ?? [];
  if (!key) throw new AppError("unauthenticated", "Send a key of your newsroom: Authorization: Bearer ts_…");
  const found = looksLikeKey(key) ? await usable(key) : null;
  if (!found) throw new AppError("unauthenticated", "This key is not known, has expired or was revoked.");
  return found;
}

async function usable(key: string): Promise<UsableKey | null> {
  const now = new Date();
  const row = await db().apiKey.findUnique({ where: { hash: hashToken(key) } });
  if (!row || row.revokedAt || row.expiresAt <= now) return null;
  const maker = await viewerById(row.createdById);
  const membership = maker?.memberships.find((one) => one.newsroomId === row.newsroomId);
  if (!maker || !membership) return null;
  await noteUse(row.id, now);
  const { newsroomId: id, slug, name } = membership;
  const viewer = { ...maker, isSteward: false, memberships: [membership] };
  return { id: row.id, scopes: row.scopes, viewer, newsroom: { id, slug, name } };
}

async function noteUse(id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - PRECISION);
  await db().apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}

/** Demands that a key was made for something. @throws AppError forbidden, which names the scope */
export function demandScope({ scopes }: UsableKey, scope: Scope): void {
  if (!scopes.includes(scope)) throw new AppError("forbidden", `This key was not made for ${scope}.`);
}
