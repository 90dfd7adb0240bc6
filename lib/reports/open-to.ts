import type { Tx } from "@/lib/platform/db";
import { can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";

type SignedIn = NonNullable<Viewer>;

/**
 * The reports on which a viewer may decide: a steward all, an owner or editor those on claims on which their newsroom
 * has submitted a verdict.
 */
export function reportsOpenTo(viewer: SignedIn): Prisma.ErrorReportWhereInput {
  if (viewer.isSteward) return {};
  const judged = { state: "SUBMITTED", newsroomId: { in: newsroomsOf(viewer) } } as const;
  return { claim: { verdicts: { some: judged } } };
}

/** The viewer's newsroom for which they decide on a report about a claim; null for a steward. */
export async function speaksForReport(tx: Tx, viewer: SignedIn, claimId: string): Promise<string | null> {
  if (viewer.isSteward) return null;
  const verdict = await tx.verdict.findFirst({
    where: { claimId, state: "SUBMITTED", newsroomId: { in: newsroomsOf(viewer) } },
    select: { newsroomId: true },
    orderBy: { newsroomId: "asc" },
  });
  return verdict?.newsroomId ?? null;
}

function newsroomsOf(viewer: SignedIn): string[] {
  const mine = viewer.memberships.filter((one) => can(viewer, "error_report:decide", one));
  return mine.map((one) => one.newsroomId);
}
