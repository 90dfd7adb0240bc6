import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { CaseContent } from "@/components/moderation/case-content";
import { ReportForm } from "@/components/moderation/report-form";
import { TrustTable } from "@/components/moderation/trust-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { reportable } from "@/lib/moderation/raise-flag";
import { reportPath, subjectFrom } from "@/lib/moderation/subject";
import { db } from "@/lib/platform/db";
import { sendReport } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Report something" };

const NAMES = {
  claim: "this claim",
  verdict: "this verdict",
  source: "this source",
  comment: "this comment",
  person: "this account",
};

/** Where somebody tells the stewards what is wrong with a claim, a verdict, a source or a comment. */
export default async function ReportPage({ searchParams }: PageProps<"/report">) {
  const { done, problem, ...query } = await searchParams;
  const subject = subjectFrom(query);
  if (!subject) notFound();
  const who = await signedIn(reportPath(subject));
  const found = await reportable(db(), who, subject);
  if (!found) notFound();
  const failed = await keptForm("report", problem);
  const { content, claim } = found;
  return (
    <div className="shell">
      <PageHeader title={`Report ${NAMES[subject.kind]}`}>
        <p>A steward reads it, decides, and you are told. Whose it is does not learn who reported it.</p>
      </PageHeader>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <CaseContent content={content} kind={subject.kind} claim={claim} />
        <div className="grid content-start gap-8">
          {done === "1" ? (
            <Notice tone="success" live title="Your report is with the stewards.">
              You are told what becomes of it.{" "}
              {claim && <a href={`/claims/${claim.slug}`}>Back to the claim</a>}
            </Notice>
          ) : (
            <ReportForm
              subject={subject}
              action={sendReport}
              problem={
                failed && {
                  message: failed.errors.form ?? "",
                  reason: failed.values.reason ?? "",
                  detail: failed.values.detail ?? "",
                }
              }
            />
          )}
          <details className="border-t border-rule py-3">
            <summary className="py-1.5 font-semibold">How often one may report</summary>
            <div className="mt-3">
              <TrustTable />
            </div>
          </details>
        </div>
      </div>
    </div>
  );
}
