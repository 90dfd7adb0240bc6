import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

/** The verdicts of a newsroom that stand as its own: signed off where it asks for that, and not voided. */
export const STANDS = {
  state: "SUBMITTED",
  signOff: { in: ["NOT_REQUIRED", "SIGNED_OFF"] },
  voidedAt: null,
} satisfies Prisma.VerdictWhereInput;

/** The verdicts that wait for an editor. */
export const WAITS = {
  state: "SUBMITTED",
  signOff: "AWAITING",
  voidedAt: null,
} satisfies Prisma.VerdictWhereInput;

/** How a newsroom's verdicts on a claim stand. */
export type Standing = {
  /** Verdicts that wait for an editor, that an editor returned, and that stand. */
  awaiting: number;
  returned: number;
  standing: number;
  /** Who is assigned, and how many of them have neither submitted nor withdrawn nor recused themselves. */
  assignees: number;
  open: number;
};

/** How a newsroom's verdicts on a claim stand now. @param assignees whom it is assigned to */
export async function standingOf(
  db: Db,
  { newsroomId, claimId, assignees }: { newsroomId: string; claimId: string; assignees: string[] },
): Promise<Standing> {
  const verdicts = await db.verdict.findMany({
    where: { newsroomId, claimId },
    select: { reviewerId: true, state: true, signOff: true, voidedAt: true },
  });
  const submitted = verdicts.filter((one) => one.state === "SUBMITTED" && one.voidedAt === null);
  const at = (...states: string[]) => submitted.filter((one) => states.includes(one.signOff)).length;
  return {
    awaiting: at("AWAITING"),
    returned: at("RETURNED"),
    standing: at("NOT_REQUIRED", "SIGNED_OFF"),
    assignees: assignees.length,
    open: assignees.filter((id) => !verdicts.some((one) => one.reviewerId === id)).length,
  };
}
