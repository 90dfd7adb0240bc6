import type { Metadata } from "next";
import { ReportRow } from "@/components/report/report-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { countOf } from "@/lib/publishing/words";
import { reportQueue, waitingReports } from "@/lib/reports/queries";
import { decidersOnly } from "./deciders-only";

export const instant = false;

export const metadata: Metadata = { title: "Readers’ reports" };

/** What readers report about claims that the viewer's newsrooms have judged; for stewards about all. */
export default async function ErrorReportsPage({ searchParams }: PageProps<"/desk/error-reports">) {
  const who = await decidersOnly("/desk/error-reports");
  const [{ done }, { waiting, decided }, total] = await Promise.all([
    searchParams,
    reportQueue(who),
    waitingReports(who),
  ]);
  return (
    <div className="shell">
      <PageHeader title="Readers’ reports">
        <p>
          {total ? `${countOf(total, "report")} waiting, the oldest first.` : "Nothing waits."} Readers have
          no account: they see your answer under a private link.
        </p>
      </PageHeader>
      {done === "1" && (
        <div className="mb-6">
          <Notice tone="success" live title="The decision is recorded.">
            The reader’s page shows your answer.
          </Notice>
        </div>
      )}
      {waiting.length + decided.length === 0 && (
        <EmptyState title="No report yet">
          What readers report about claims that your newsroom has judged comes up here.
        </EmptyState>
      )}
      <ol>
        {waiting.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </ol>
      {decided.length > 0 && (
        <section aria-labelledby="decided" className="mt-12">
          <SectionHeading id="decided">Decided</SectionHeading>
          <ol>
            {decided.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
