import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { CorrectionView } from "@/components/correction/correction-view";
import { ReportFacts } from "@/components/report/report-facts";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { addressOf } from "@/lib/publishing/addresses";
import { getCorrection } from "@/lib/publishing/corrections";
import { reportedPath, STATES } from "@/lib/reports/model";
import { reportOfLink } from "@/lib/reports/queries";

export const instant = false;

export const metadata: Metadata = { title: "Your report", referrer: "no-referrer" };

/** What became of a reader's report, for whoever has its link. */
export default async function ErrorReportPage({ params, searchParams }: PageProps<"/error-reports/[token]">) {
  await connection();
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  const report = await reportOfLink(token);
  if (!report) notFound();
  const { state, answer, correctionId } = report;
  const correction = correctionId && (await getCorrection(correctionId));
  return (
    <>
      <PageHeader title="Your report of an error" kicker={STATES[state].label}>
        <p>{STATES[state].means}</p>
      </PageHeader>
      <div className="grid max-w-[46rem] gap-10">
        {done === "1" && (
          <Notice tone="success" live title="Your report has arrived. Keep this page’s address:">
            <p className="typed wrap-anywhere font-semibold">{addressOf(reportedPath(token))}</p>
            <p>
              It is the only way back to this page. Whoever has it can read what stands here; it says nothing
              about you.
            </p>
          </Notice>
        )}
        {answer && (
          <section aria-labelledby="answer">
            <SectionHeading id="answer">The answer</SectionHeading>
            <p dir="auto" className="typed measure font-serif text-read">
              {answer}
            </p>
          </section>
        )}
        {correction && (
          <section aria-labelledby="correction">
            <SectionHeading id="correction">What was corrected</SectionHeading>
            <CorrectionView correction={correction} />
          </section>
        )}
        <section aria-labelledby="report">
          <SectionHeading id="report">What you sent</SectionHeading>
          <ReportFacts report={report} />
        </section>
      </div>
    </>
  );
}
