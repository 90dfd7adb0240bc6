import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";
import { authorizeMember, type OnDesk, onDesk, recordOnDesk, writeDesk } from "./desk-claim";
import { labelSchema, parsedInput } from "./input";
import { MAX_LABELS } from "./states";

const labelsSchema = z.array(labelSchema).max(MAX_LABELS, `A claim bears at most ${MAX_LABELS} labels.`);
const changeSchema = z.object({ add: labelsSchema, remove: labelsSchema });
const wholeSchema = z.object({ labels: labelsSchema });

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
  const { add, remove } = parsedInput(changeSchema, input);
  return write(actor, input, (labels) => [...labels, ...add].filter((label) => !remove.includes(label)));
}

/**
 * Gives a claim on a newsroom's desk these labels and no others.
 * @returns the desk claim's new version
 * @throws AppError as labelClaim
 */
export async function replaceLabels(viewer: Viewer, input: OnDesk & { labels: string[] }): Promise<number> {
  const actor = authorizeMember(viewer, "board:work", input.newsroomId);
  const { labels } = parsedInput(wholeSchema, input);
  return write(actor, input, () => labels);
}

async function write(
  actor: NonNullable<Viewer>,
  input: OnDesk,
  change: (labels: string[]) => string[],
): Promise<number> {
  return onDesk(actor, input, async (tx, desk) => {
    const labels = [...new Set(change(desk.labels))].sort();
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
