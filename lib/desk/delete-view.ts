import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { can, type Viewer } from "@/lib/policy";
import { visibleView } from "./change-view";

/**
 * Deletes one's own view; who manages the board deletes shared ones too, whose owner may have left.
 * @throws AppError unauthenticated, not_found, forbidden
 */
export async function deleteView(viewer: Viewer, input: { newsroomId: string; id: string }): Promise<void> {
  const view = await visibleView(viewer, input);
  if (!view.own && !can(viewer, "board:manage", input))
    throw new AppError("forbidden", "Only who saved a view, or an editor, deletes it.");
  await db().savedView.deleteMany({ where: { id: view.id } });
}
