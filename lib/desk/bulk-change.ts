import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { assignClaim } from "./assign-claim";
import { declineClaim } from "./decline-claim";
import { authorizeMember } from "./desk-claim";
import { parsedInput } from "./input";
import { labelClaim } from "./label-claim";
import { setDue } from "./set-due";
import { MAX_BULK } from "./states";

/** What is done to each of many claims. */
export type BulkChange =
  | { kind: "assign"; userIds: string[]; note: string }
  | { kind: "label"; add: string[]; remove: string[] }
  | { kind: "due"; dueOn: string }
  | { kind: "decline"; reason: string };

/** What became of one row: `problem` is null where it was done. */
export type BulkResult = { slug: string; problem: string | null };

const schema = z.object({
  rows: z
    .array(z.object({ slug: z.string().max(300), seen: z.int().min(0) }))
    .min(1, "Select at least one claim.")
    .max(MAX_BULK, `At most ${MAX_BULK} claims are changed at once.`),
});

/**
 * Changes many claims of a newsroom's desk, each in a transaction of its own: what is not possible for one row does not
 * keep the others back.
 * @returns per row, in the order given, whether it was done or why not
 * @throws AppError unauthenticated, not_found, forbidden, invalid (no rows, or too many)
 */
export async function bulkChange(
  viewer: Viewer,
  input: { newsroomId: string; rows: { slug: string; seen: number }[]; change: BulkChange },
): Promise<BulkResult[]> {
  const { newsroomId, change } = input;
  authorizeMember(viewer, change.kind === "label" ? "board:work" : "board:manage", newsroomId);
  const { rows } = parsedInput(schema, input);
  const results: BulkResult[] = [];
  for (const row of rows)
    results.push({ slug: row.slug, problem: await tryOne(viewer, { newsroomId, ...row }, change) });
  return results;
}

async function tryOne(
  viewer: Viewer,
  row: { newsroomId: string; slug: string; seen: number },
  change: BulkChange,
): Promise<string | null> {
  try {
    await changeOne(viewer, row, change);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

function changeOne(
  viewer: Viewer,
  row: { newsroomId: string; slug: string; seen: number },
  change: BulkChange,
): Promise<number> {
  switch (change.kind) {
    case "assign":
      return assignClaim(viewer, { ...row, ...change });
    case "label":
      return labelClaim(viewer, { ...row, ...change });
    case "due":
      return setDue(viewer, { ...row, ...change });
    case "decline":
      return declineClaim(viewer, { ...row, ...change });
  }
}
