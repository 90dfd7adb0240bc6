import { db } from "@/lib/platform/db";
import { plainText } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";
import { authorizeMember } from "./desk-claim";

/** A set of the board's filters under a name. */
export type SavedView = {
  id: string;
  name: string;
  /** The board's query string. */
  query: string;
  shared: boolean;
  /** Whether it is the viewer's, and who else's it is. */
  own: boolean;
  owner: string;
};

/** What a view is called. */
export const viewName = plainText({ max: 60, required: "Give the view a name." });

/**
 * The views of a newsroom's board that somebody sees: their own and the shared ones, by name.
 * @throws AppError unauthenticated, not_found for who is no member
 */
export async function savedViews(viewer: Viewer, newsroomId: string): Promise<SavedView[]> {
  const { id } = authorizeMember(viewer, "board:read", newsroomId);
  const rows = await db().savedView.findMany({
    where: { newsroomId, OR: [{ ownerId: id }, { shared: true }] },
    include: { owner: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ owner, ownerId, name, query, shared, ...row }) => ({
    id: row.id,
    name,
    query,
    shared,
    own: ownerId === id,
    owner: owner.name,
  }));
}
