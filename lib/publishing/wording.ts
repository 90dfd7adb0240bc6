import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@/prisma/generated/client";
import type { PublicClaim } from "./model";

/** A claim's wordings, the first one first; none where it was never corrected. */
export const WORDINGS = {
  select: {
    statement: true,
    note: true,
    claimDate: true,
    createdAt: true,
    claimant: { omit: { id: true } },
  },
  orderBy: { version: "asc" },
} satisfies Prisma.Claim$versionsArgs;

type Version = Prisma.ClaimVersionGetPayload<typeof WORDINGS>;
type Wording = Pick<PublicClaim, "statement" | "note" | "claimDate" | "claimant">;

/** How a claim was worded at a moment: its first wording where none is known to be older, else as it is now. */
export function wordingAt(
  versions: Version[],
  at: Date,
  { statement, note, claimDate, claimant }: Wording,
): { wording: Wording; other: boolean } {
  const version = versions.findLast(({ createdAt }) => createdAt <= at) ?? versions[0];
  const now = { statement, note, claimDate, claimant };
  if (!version) return { wording: now, other: false };
  const { createdAt: _, ...wording } = version;
  return { wording, other: !isDeepStrictEqual(wording, now) };
}
