import { plainText, webAddress } from "@/lib/platform/text";
import type { ReportState } from "@/prisma/generated/client";

export const REPORT_LIMITS = { least: 10, text: 2_000, answer: 1_000 };

/** Where a report stands, as its reader is told. */
export const STATES: Record<ReportState, { label: string; means: string }> = {
  RECEIVED: { label: "Received", means: "Nobody has decided yet. This page tells you when somebody has." },
  ACCEPTED: { label: "Accepted", means: "You were right to report it." },
  DECLINED: { label: "Declined", means: "The page stays as it is. The reason stands below." },
};

export const textSchema = plainText({
  max: REPORT_LIMITS.text,
  required: "Say what is wrong.",
  lines: true,
}).refine(
  (text) => text.length === 0 || text.length >= REPORT_LIMITS.least,
  `Say it in at least ${REPORT_LIMITS.least} characters, so that an editor can find it.`,
);

/** The address of a source; none is null. */
export const sourceSchema = webAddress();

export const answerSchema = plainText({
  max: REPORT_LIMITS.answer,
  required: "Answer the reader: they see it.",
  lines: true,
});

/** The private page of a report. */
export function reportedPath(token: string): string {
  return `/error-reports/${token}`;
}

/** Where a reader reports an error on a claim's page. */
export function newReportPath(slug: string): string {
  return `/error-reports/new?${new URLSearchParams({ claim: slug })}`;
}
