import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { authorizeMember } from "./desk-claim";
import { parsedInput } from "./input";
import { named } from "./save-view";
import { viewName } from "./saved-views";

const schema = z.object({ name: viewName, shared: z.boolean() });

/**
 * Renames one's own view, shares it, or keeps it to oneself again.
 * @throws AppError unauthenticated, not_found, forbidden (somebody else's, or sharing), invalid (name)
 */
export async function changeView(
  viewer: Viewer,
  input: { newsroomId: string; id: string; name: string; shared: boolean },
): Promise<void> {
  const view = await visibleView(viewer, input);
  if (!view.own) throw new AppError("forbidden", "Only who saved a view changes it.");
  const { name, shared } = parsedInput(schema, input);
  if (shared && !view.shared) authorize(viewer, "board:manage", input);
  await named(() => db().savedView.update({ where: { id: view.id }, data: { name, shared } }));
}

/**
 * A view that somebody sees.
 * @throws AppError unauthenticated, not_found: what one may not see is not there
 */
export async function visibleView(
  viewer: Viewer,
  { newsroomId, id }: { newsroomId: string; id: string },
): Promise<{ id: string; own: boolean; shared: boolean }> {
  const { id: viewerId } = authorizeMember(viewer, "board:read", newsroomId);
  const known = z.uuid().safeParse(id).data;
  const view = known && (await db().savedView.findUnique({ where: { id: known, newsroomId } }));
  if (!view || (view.ownerId !== viewerId && !view.shared))
    throw new AppError("not_found", "There is no such view.");
  return { id: view.id, own: view.ownerId === viewerId, shared: view.shared };
}
