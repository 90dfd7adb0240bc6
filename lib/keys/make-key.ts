import { record } from "@/lib/audit";
import { parsed } from "@/lib/newsrooms/fields";
import { newsroomFor, withNewsroom } from "@/lib/newsrooms/with-newsroom";
import { AppError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import type { Viewer } from "@/lib/policy";
import { keySchema } from "./fields";
import { newKey } from "./secret";

/** In seconds. */
const DAY = 24 * 60 * 60;
/** So many keys a newsroom has at most that work; more than that nobody keeps an eye on. */
const MOST = 50;

/**
 * Makes a key for a newsroom's programs. It acts in the name of the viewer, for this newsroom only.
 * @returns the key itself, which is stored nowhere
 * @throws AppError unauthenticated, not_found, forbidden, invalid (name, scopes, days), conflict (too many keys), rate_limited
 */
export async function makeKey(
  viewer: Viewer,
  { slug, ...typed }: { slug: string; name: string; scopes: string[]; days: string },
): Promise<string> {
  const { id } = await newsroomFor(viewer, "integration:manage", slug);
  const { name, scopes, days } = parsed(keySchema, typed);
  await limit("api-key-made", id, { points: MOST, seconds: DAY });
  return withNewsroom(viewer, "integration:manage", slug, async (tx, { id: newsroomId }, { id: actorId }) => {
    const now = new Date();
    const working = { newsroomId, revokedAt: null, expiresAt: { gt: now } };
    if ((await tx.apiKey.count({ where: working })) >= MOST)
      throw new AppError("conflict", `A newsroom has at most ${MOST} keys. Revoke one that is not used.`);
    const { key, prefix, hash } = newKey();
    const expiresAt = new Date(now.getTime() + days * DAY * 1_000);
    const row = { newsroomId, name, prefix, hash, scopes, createdById: actorId, expiresAt };
    const { id: apiKeyId } = await tx.apiKey.create({ data: row, select: { id: true } });
    await record(tx, { type: "api_key.created", apiKeyId, scopes }, { actorId, newsroomId });
    return key;
  });
}
