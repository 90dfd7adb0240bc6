import { z } from "zod";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import { reversedAmong } from "@/lib/moderation/past-decisions";
import type { SubjectKind } from "@/lib/moderation/subject";
import { subjectOf } from "@/lib/moderation/subject-columns";
import { db } from "@/lib/platform/db";
import type { FlagReason, ModerationAction } from "@/prisma/generated/client";

/** A decision as anybody may see it: nobody's name, handle, address or words in it. */
export type LoggedDecision = {
  id: string;
  at: string;
  action: ModerationAction;
  kind: SubjectKind;
  reason: FlagReason;
  /** The claim that it bears on, where there is a public one and the decision tells nothing of it that is not. */
  claim: { slug: string; statement: string } | null;
  /** Whether a later decision took it back. */
  reversed: boolean;
};

export type ModerationLog = { decisions: LoggedDecision[]; next: string | null };

const PAGE = 50;

const CLAIM = {
  select: {
    slug: true,
    statement: true,
    lifecycle: true,
    hiddenAt: true,
    consensus: { select: { status: true } },
  },
} as const;

/**
 * What stewards have decided, the latest first.
 * @param before the id of the last decision of the page before; null for the first page
 * @returns null where there is no decision of that id
 */
export async function getModerationLog(before: string | null): Promise<ModerationLog | null> {
  if (before !== null && !(await isDecision(before))) return null;
  const rows = await db().moderationDecision.findMany({
    where: before ? { id: { lt: before } } : {},
    include: { claim: CLAIM, verdict: { select: { claim: CLAIM } } },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const reversed = await reversedAmong(shown);
  const decisions = shown.map((row) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    action: row.action,
    kind: subjectOf(row).kind,
    reason: row.reason,
    claim: linked(row.claim ?? row.verdict?.claim ?? null, row.verdictId !== null),
    reversed: reversed.has(row.id),
  }));
  return { decisions, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

async function isDecision(id: string): Promise<boolean> {
  return z.uuid().safeParse(id).success && (await db().moderationDecision.count({ where: { id } })) > 0;
}

type Claim = {
  slug: string;
  statement: string;
  lifecycle: string;
  hiddenAt: Date | null;
  consensus: { status: (typeof BEFORE_QUORUM)[number] } | null;
};

/** Until quorum nobody learns whose verdicts there are on a claim: neither that one of them was decided on. */
function linked(claim: Claim | null, byVerdict: boolean): LoggedDecision["claim"] {
  if (!claim || claim.hiddenAt || claim.lifecycle === "DRAFT") return null;
  const status = claim.consensus?.status;
  if (byVerdict && (!status || BEFORE_QUORUM.includes(status))) return null;
  return { slug: claim.slug, statement: claim.statement };
}
