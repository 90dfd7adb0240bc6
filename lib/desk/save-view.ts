import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError, uniqueViolation } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { tidySearch } from "./board-query";
import { authorizeMember } from "./desk-claim";
import { parsedInput } from "./input";
import { viewName } from "./saved-views";

const schema = z.object({
  name: viewName,
  query: z.string().max(2_000, "These filters are too long to be saved.").transform(tidySearch),
  shared: z.boolean(),
});

/** How many views somebody keeps in a newsroom. */
const MOST = 50;

/**
 * Saves the board's filters under a name, for oneself or, by who manages the board, for the whole newsroom.
 * @returns the view's id
 * @throws AppError unauthenticated, not_found, forbidden (sharing), invalid (name, one's own view of that name, too many)
 */
export async function saveView(
  viewer: Viewer,
  input: { newsroomId: string; name: string; query: string; shared: boolean },
): Promise<string> {
  const { newsroomId } = input;
  const { id: ownerId } = authorizeMember(viewer, "board:read", newsroomId);
  const { name, query, shared } = parsedInput(schema, input);
  if (shared) authorize(viewer, "board:manage", { newsroomId });
  if ((await db().savedView.count({ where: { newsroomId, ownerId } })) >= MOST)
    throw new AppError("invalid", `You have ${MOST} views here already; delete one first.`);
  return named(async () => {
    const { id } = await db().savedView.create({ data: { newsroomId, ownerId, name, query, shared } });
    return id;
  });
}

/** Runs what writes a view's name. @throws AppError invalid for a name that its owner has given already */
export async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (uniqueViolation(error)) throw new AppError("invalid", "You have a view of this name already.");
    throw error;
  }
}
