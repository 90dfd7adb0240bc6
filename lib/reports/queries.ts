import { z } from "zod";
import { STATEMENTS, statementAt } from "@/lib/claims/claim-version";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";
import { authorize, can, type Viewer } from "@/lib/policy";
import type { Prisma } from "@/prisma/generated/client";
import { reportsOpenTo } from "./open-to";

const REPORT = {
  id: true,
  text: true,
  sourceUrl: true,
  state: true,
  answer: true,
  createdAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  correctionId: true,
  claim: { select: { ...STATEMENTS, slug: true, lifecycle: true, hiddenAt: true } },
} satisfies Prisma.ErrorReportSelect;

type Row = Prisma.ErrorReportGetPayload<{ select: typeof REPORT }>;

/** A report as those who decide on it see it. Times are ISO 8601. */
export type DeskReport = Pick<Row, "id" | "text" | "sourceUrl" | "state" | "answer"> & {
  at: string;
  decided: { at: string; by: string } | null;
  /** The claim, as it was worded when the report was sent. */
  claim: { slug: string; statement: string };
};

const SHOWN = 50;

/** The reports open to a viewer: those that wait, the oldest first, then the ones decided last. */
export async function reportQueue(viewer: Viewer): Promise<{ waiting: DeskReport[]; decided: DeskReport[] }> {
  const who = authorize(viewer, "error_report:decide");
  const open = reportsOpenTo(who);
  const [waiting, decided] = await Promise.all([
    db().errorReport.findMany({
      where: { ...open, state: "RECEIVED" },
      select: REPORT,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
    db().errorReport.findMany({
      where: { ...open, state: { not: "RECEIVED" } },
      select: REPORT,
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
    }),
  ]);
  return { waiting: waiting.map(toDeskReport), decided: decided.map(toDeskReport) };
}

/** How many reports wait for a viewer; null for who decides on none. */
export async function waitingReports(viewer: NonNullable<Viewer>): Promise<number | null> {
  if (!can(viewer, "error_report:decide")) return null;
  return db().errorReport.count({ where: { ...reportsOpenTo(viewer), state: "RECEIVED" } });
}

/** A report; null where there is none that is open to the viewer. */
export async function readReport(viewer: Viewer, id: string): Promise<DeskReport | null> {
  const who = authorize(viewer, "error_report:decide");
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().errorReport.findFirst({ where: { id, ...reportsOpenTo(who) }, select: REPORT });
  return row && toDeskReport(row);
}

function toDeskReport({ createdAt, decidedAt, decidedBy, claim, ...row }: Row): DeskReport {
  const { id, text, sourceUrl, state, answer } = row;
  const decided = decidedAt && { at: decidedAt.toISOString(), by: decidedBy?.name ?? "" };
  const about = { slug: claim.slug, statement: statementAt(claim, createdAt) };
  return { id, text, sourceUrl, state, answer, at: createdAt.toISOString(), decided, claim: about };
}

/** What whoever has the private link sees of a report: nobody's name but in words that were meant for the public. */
export type PrivateReport = Pick<Row, "text" | "sourceUrl" | "state" | "answer" | "correctionId"> & {
  at: string;
  decidedAt: string | null;
  /** Null where a steward has hidden the claim. */
  claim: { slug: string; statement: string } | null;
};

/** The report of a private link; null where there is none. */
export async function reportOfLink(token: string): Promise<PrivateReport | null> {
  const row = await db().errorReport.findUnique({
    where: { tokenHash: hashToken(token) },
    select: REPORT,
  });
  if (!row) return null;
  const { text, sourceUrl, state, answer, correctionId, claim } = row;
  return {
    ...{ text, sourceUrl, state, answer, correctionId },
    at: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    claim: claim.hiddenAt ? null : { slug: claim.slug, statement: statementAt(claim, row.createdAt) },
  };
}
