import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** All that an event's hash covers. */
export type Sealed = {
  type: string;
  actorId: string | null;
  claimId: string | null;
  newsroomId: string | null;
  payload: unknown;
  createdAt: Date;
  claimSeq: number | null;
  claimPrev: string | null;
  newsroomSeq: number | null;
  newsroomPrev: string | null;
};

/** What stands before the first event of a chain. */
export const GENESIS = "";

/**
 * The chains in which an event stands: its claim's, its newsroom's, the instance's where it has neither. In the order
 * in which their heads are locked.
 */
export function chainsOf({ claimId, newsroomId }: Pick<Sealed, "claimId" | "newsroomId">) {
  const newsroom = newsroomId && `newsroom:${newsroomId}`;
  const claim = claimId ? `claim:${claimId}` : newsroom ? null : "instance";
  return { claim, newsroom };
}

/** The hash of an event: SHA-256 over its canonical JSON (RFC 8785), in hexadecimal digits. */
export function hashOf(event: Sealed): string {
  const { type, actorId, claimId, newsroomId, payload, claimSeq, claimPrev, newsroomSeq, newsroomPrev } =
    event;
  const createdAt = event.createdAt.toISOString();
  const particulars = { type, actorId, claimId, newsroomId, payload, createdAt };
  const json = canonicalize({ ...particulars, claimSeq, claimPrev, newsroomSeq, newsroomPrev });
  return createHash("sha256")
    .update(json ?? "")
    .digest("hex");
}
