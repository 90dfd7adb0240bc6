import { z } from "zod";
import { dayOf } from "@/lib/platform/days";
import type { Viewer } from "@/lib/policy";
import { authorizeMember, type OnDesk, onDesk, recordOnDesk, writeDesk } from "./desk-claim";
import { daySchema, parsedInput } from "./input";

const schema = z.object({ dueOn: daySchema });

/**
 * Sets the day by which a newsroom wants to be done with a claim.
 * @param input.dueOn "2025-04-03", or "" for none
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, invalid (no day), conflict (stale or closed)
 */
export async function setDue(viewer: Viewer, input: OnDesk & { dueOn: string }): Promise<number> {
  const actor = authorizeMember(viewer, "board:manage", input.newsroomId);
  const { dueOn } = parsedInput(schema, input);
  return onDesk(actor, input, async (tx, desk) => {
    const version = await writeDesk(tx, desk, { dueOn });
    await recordOnDesk(tx, desk, { type: "desk.due_set", dueOn: dueOn && dayOf(dueOn) });
    return version;
  });
}
