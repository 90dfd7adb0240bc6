import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { AnswerForm } from "@/components/report/answer-form";
import { ReportFacts } from "@/components/report/report-facts";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { Time } from "@/components/ui/time";
import { getClaimCorrections } from "@/lib/publishing/claim-corrections";
import { STATES } from "@/lib/reports/model";
import { type DeskReport, readReport } from "@/lib/reports/queries";
import { decidersOnly } from "../deciders-only";
import { decideOnReport } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "A reader’s report" };

/** One reader's report, and the decision on it. */
export default async function ReportPage({ params, searchParams }: PageProps<"/desk/error-reports/[id]">) {
  const [{ id }, { problem }] = await Promise.all([params, searchParams]);
  const who = await decidersOnly(`/desk/error-reports/${id}`);
  const report = await readReport(who, id);
  if (!report) notFound();
  const { corrections } = await getClaimCorrections(report.claim.slug);
  const failed = await keptForm("decision", problem);
  return (
    <div className="shell">
      <PageHeader title="A reader’s report" kicker={STATES[report.state].label} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,6fr)_minmax(0,6fr)]">
        <section aria-labelledby="sent">
          <SectionHeading id="sent">What the reader sent</SectionHeading>
          <ReportFacts report={report} />
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
            <li>
              <a href={`/desk/claims/${report.claim.slug}/correct`}>Correct the claim</a>
            </li>
            <li>
              <a href={`/desk/claims/${report.claim.slug}`}>The claim on the desk</a>
            </li>
          </ul>
        </section>
        <section id="decision" aria-labelledby="decide">
          <SectionHeading id="decide">Your decision</SectionHeading>
          {report.decided ? (
            <Decided report={report} failed={failed} />
          ) : (
            <AnswerForm id={report.id} corrections={corrections} action={decideOnReport} failed={failed} />
          )}
        </section>
      </div>
    </div>
  );
}

type DecidedProps = {
  report: DeskReport;
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** What somebody has decided; and what the viewer typed, if they came second. */
function Decided({ report: { decided, answer, state }, failed }: DecidedProps) {
  if (!decided) return null;
  return (
    <div className="grid gap-4">
      {failed?.errors.form && (
        <Notice tone="error" live title={failed.errors.form}>
          {failed.values.answer && (
            <p dir="auto" className="typed">
              Your answer was: {failed.values.answer}
            </p>
          )}
        </Notice>
      )}
      <p className="text-sm text-muted">
        {STATES[state].label} by <bdi>{decided.by}</bdi>, <Time iso={decided.at} withTime />
      </p>
      <p dir="auto" className="typed measure">
        {answer}
      </p>
    </div>
  );
}
