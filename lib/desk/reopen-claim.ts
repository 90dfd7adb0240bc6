import type { Viewer } from "@/lib/policy";
import { authorizeMember, moved, type OnDesk, onDesk, recordOnDesk, targetOf, writeDesk } from "./desk-claim";

/**
 * Reopens a claim that is declined or done: it goes back to who is assigned, or else into the inbox. A verdict that
 * stands goes on standing until it is revised or withdrawn.
 * @returns the desk claim's new version
 * @throws AppError unauthenticated, not_found, forbidden, conflict (stale, closed, or not possible in its state)
 */
export async function reopenClaim(viewer: Viewer, input: OnDesk): Promise<number> {
  const actor = authorizeMember(viewer, "board:manage", input.newsroomId);
  return onDesk(actor, input, async (tx, desk) => {
    const target = targetOf("reopen", desk);
    const version = await writeDesk(tx, desk, { state: target, declineReason: null });
    await recordOnDesk(tx, desk, moved("reopen", desk.state, target));
    return version;
  });
}
