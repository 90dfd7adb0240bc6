import { db } from "@/lib/platform/db";
import { authorize, type Viewer } from "@/lib/policy";
import type { FlagReason, ModerationAction } from "@/prisma/generated/client";
import { loadCase } from "./case";
import type { Case } from "./case-model";
import { decisionsOn, isOpenToStewards, type OpenFlag, openFlags, seenNow } from "./open-case";
import type { Subject } from "./subject";
import { subjectOf } from "./subject-columns";

/** A report that waits, as stewards read it. */
export type WaitingReport = { reason: FlagReason; detail: string; by: string; at: string };

/** What was decided once. */
export type PastDecision = {
  id: string;
  action: ModerationAction;
  reason: FlagReason;
  note: string;
  by: string;
  at: string;
};

/** A subject with everything that a steward needs to decide on it. */
export type OpenCase = {
  subject: Subject;
  claim: Case["claim"];
  content: Case["content"];
  taken: boolean;
  isOwn: boolean;
  reports: WaitingReport[];
  decisions: PastDecision[];
  /** Stands for what the steward sees, and comes back with the decision. */
  seen: string;
};

/** Reports that are read to make up the queue: those behind them come up as these are decided on. */
const READ = 1_000;
const SHOWN = 25;

/** The subjects whose reports wait, the one that has waited longest first; and how many there are. */
export async function moderationQueue(viewer: Viewer): Promise<{ cases: OpenCase[]; total: number }> {
  authorize(viewer, "moderation:work");
  const subjects = await waitingSubjects();
  const cases = await Promise.all(subjects.slice(0, SHOWN).map((subject) => readCase(viewer, subject)));
  return { cases: cases.filter((one) => one !== null), total: subjects.length };
}

/** How many subjects wait for a decision. */
export async function waitingCases(viewer: Viewer): Promise<number> {
  authorize(viewer, "moderation:work");
  return (await waitingSubjects()).length;
}

/** The subject that has waited longest; null when none waits. */
export async function nextSubject(viewer: Viewer): Promise<Subject | null> {
  authorize(viewer, "moderation:work");
  return (await waitingSubjects())[0] ?? null;
}

async function waitingSubjects(): Promise<Subject[]> {
  const flags = await db().flag.findMany({
    where: { decisionId: null },
    select: {
      claimId: true,
      verdictId: true,
      sourceUrl: true,
      commentId: true,
      claim: { select: { slug: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: READ,
  });
  const byKey = new Map(flags.map((flag) => subjectOf(flag)).map((one) => [JSON.stringify(one), one]));
  return [...byKey.values()];
}

/**
 * A subject with its reports and what was decided on it before.
 * @returns null for one that does not exist, or is none of the stewards' business
 */
export async function readCase(viewer: Viewer, subject: Subject): Promise<OpenCase | null> {
  const { id } = authorize(viewer, "moderation:work");
  const found = await loadCase(db(), subject);
  if (!found || !(await isOpenToStewards(db(), found))) return null;
  const [flags, decisions, now] = await Promise.all([
    openFlags(db(), found),
    decisionsOn(db(), found),
    seenNow(db(), found),
  ]);
  return {
    subject,
    claim: found.claim,
    content: found.content,
    taken: found.takenAt !== null,
    isOwn: found.owner === id,
    reports: flags.map(toReport),
    decisions: decisions.map(({ steward, createdAt, id, action, reason, note }) => ({
      ...{ id, action, reason, note },
      by: steward.handle,
      at: createdAt.toISOString(),
    })),
    seen: `${now}~${flags.at(-1)?.id ?? ""}`,
  };
}

function toReport({ reason, detail, reporter, createdAt }: OpenFlag): WaitingReport {
  return { reason, detail, by: reporter.handle, at: createdAt.toISOString() };
}
