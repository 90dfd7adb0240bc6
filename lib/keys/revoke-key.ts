import { z } from "zod";
import { record } from "@/lib/audit";
import { withNewsroom } from "@/lib/newsrooms/with-newsroom";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";

/**
 * Revokes a key, whichever owner made it: from then on it opens nothing.
 * @param request `confirmed`: a program stops working, so that one says it twice
 * @throws AppError unauthenticated, not_found (newsroom or key), forbidden, invalid (not confirmed), conflict (revoked
 *   already)
 */
export async function revokeKey(
  viewer: Viewer,
  { slug, id, confirmed }: { slug: string; id: string; confirmed: boolean },
): Promise<void> {
  await withNewsroom(viewer, "integration:manage", slug, async (tx, { id: newsroomId }, { id: actorId }) => {
    const known = z.uuid().safeParse(id).success;
    const key = known ? await tx.apiKey.findFirst({ where: { id, newsroomId } }) : null;
    if (!key) throw new AppError("not_found", "There is no such key.");
    if (!confirmed) throw new AppError("invalid", "Tick the box to confirm that the key is to be revoked.");
    if (key.revokedAt) throw new AppError("conflict", "This key is revoked already.");
    await tx.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    await record(tx, { type: "api_key.revoked", apiKeyId: id }, { actorId, newsroomId });
  });
}
