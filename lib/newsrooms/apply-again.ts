import { record } from "@/lib/audit";
import { AppError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import type { Viewer } from "@/lib/policy";
import { newsroomFor, withNewsroom } from "./with-newsroom";

const DAY = 24 * 60 * 60;

/**
 * Puts a newsroom that was declined or revoked before the stewards again. What they said then stays to be read.
 * @throws AppError unauthenticated, not_found, forbidden, conflict (it waits or is admitted), rate_limited after 3
 *   within a week
 */
export async function applyAgain(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  const { id: newsroomId } = await newsroomFor(viewer, "newsroom:manage", slug);
  await limit("newsroom-apply", newsroomId, { points: 3, seconds: 7 * DAY });
  await withNewsroom(viewer, "newsroom:manage", slug, async (tx, newsroom, { id: actorId }) => {
    if (newsroom.admission === "PENDING")
      throw new AppError("conflict", "The newsroom waits for a decision already.");
    if (newsroom.admission === "ADMITTED") throw new AppError("conflict", "The newsroom is admitted.");
    await tx.newsroom.update({ where: { id: newsroomId }, data: { admission: "PENDING" } });
    await record(tx, { type: "newsroom.applied_again" }, { actorId, newsroomId });
  });
}
