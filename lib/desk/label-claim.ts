import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { authorizeMember, type OnDesk, onDesk, recordOnDesk, writeDesk } from "./desk-claim";
import { labelSchema, parsedInput } from "./input";
import { MAX_LABELS } from "./states";

const schema = z.object({
  add: z.array(labelSchema).max(MAX_LABELS),
  remove: z.array(labelSchema).max(MAX_LABELS),
});

/**
 * Adds labels to a claim on a newsroom's desk and takes others away. Upper and lower case are one.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, invalid (labels), conflict (stale or closed)
 */
export async function labelClaim(
  viewer: Viewer,
  input: OnDesk & { add: string[]; remove: string[] },
): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  const { add, remove } = parsedInput(schema, input);
  return onDesk(actor, input, async (tx, desk) => {
    const labels = [...new Set([...desk.labels, ...add])].filter((label) => !remove.includes(label)).sort();
    if (labels.length > MAX_LABELS)
      throw new AppError(
        "invalid",
        `A claim bears at most ${MAX_LABELS} labels; this would make ${labels.length}.`,
      );
    const version = await writeDesk(tx, desk, { labels });
    await recordOnDesk(tx, desk, { type: "desk.labelled", labels });
    return version;
  });
}
