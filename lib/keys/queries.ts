import { newsroomFor } from "@/lib/newsrooms/with-newsroom";
import { db } from "@/lib/platform/db";
import type { Viewer } from "@/lib/policy";
import type { ListedKey } from "./model";

/** How many keys are shown: all that work, and of the others the latest. */
const SHOWN = 100;

/**
 * A newsroom's keys, those that work first, then the newest first.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function keysOf(
  viewer: Viewer,
  slug: string,
): Promise<{ newsroom: { id: string; slug: string; name: string }; keys: ListedKey[] }> {
  const { id, name } = await newsroomFor(viewer, "integration:manage", slug);
  const rows = await db().apiKey.findMany({
    where: { newsroomId: id },
    omit: { hash: true },
    include: {
      createdBy: {
        select: {
          handle: true,
          name: true,
          suspendedAt: true,
          memberships: { where: { newsroomId: id }, select: { userId: true } },
        },
      },
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: SHOWN,
  });
  const now = new Date();
  const keys = rows.map((row): ListedKey => {
    const { id, name, prefix, scopes, createdBy, revokedAt, expiresAt } = row;
    const gone = createdBy.suspendedAt !== null || createdBy.memberships.length === 0;
    const over = expiresAt <= now ? "expired" : gone ? "maker gone" : null;
    return {
      id,
      name,
      prefix,
      scopes,
      maker: { handle: createdBy.handle, name: createdBy.name },
      createdAt: row.createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      ended: revokedAt ? "revoked" : over,
    };
  });
  return {
    newsroom: { id, slug, name },
    keys: keys.sort((one, other) => Number(one.ended !== null) - Number(other.ended !== null)),
  };
}
