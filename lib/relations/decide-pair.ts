import { InvalidFields } from "@/lib/platform/errors";
import { authorize, type Viewer } from "@/lib/policy";
import { confirmDuplicate } from "./confirm-duplicate";
import { confirmRelation } from "./confirm-relation";
import { declineRelation } from "./decline-relation";
import { BESIDE } from "./model";
import type { Decided, SeenRelation } from "./with-relation";

/** A decision on a pair as the queue's form sends it. */
export type TypedDecision = SeenRelation & {
  /** "DUPLICATES", "REPEATS", "NARROWS", "CONTRADICTS" or "DIFFERENT". */
  decision: string;
  /** The slug of the main claim, which stays, is repeated or is narrowed; and that of the other one, which does it. */
  main: string;
  other: string;
  reason: string;
};

/**
 * Decides how the claims of a pair belong together, or that they do not.
 * @throws AppError as the commands that it chooses from; invalid where none is chosen
 */
export async function decidePair(viewer: Viewer, typed: TypedDecision): Promise<Decided> {
  authorize(viewer, "relation:decide");
  const { id, seen, decision, main, other, reason } = typed;
  const kind = BESIDE.find((one) => one === decision);
  if (kind) return confirmRelation(viewer, { id, seen, kind, first: other, reason });
  if (decision === "DUPLICATES") return confirmDuplicate(viewer, { id, seen, stays: main, reason });
  if (decision === "DIFFERENT") return declineRelation(viewer, { id, seen, reason });
  throw new InvalidFields({ form: "Say how the two belong together: press one of the buttons." });
}
