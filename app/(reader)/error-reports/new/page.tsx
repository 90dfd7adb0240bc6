import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { keptForm } from "@/app/kept-form";
import { ErrorReportForm } from "@/components/report/error-report-form";
import { PageHeader } from "@/components/ui/page-header";
import { getPublicClaim } from "@/lib/publishing/queries";
import { sendErrorReport } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Report an error" };

/** Where a reader says what is wrong on a claim's page. */
export default async function NewErrorReportPage({ searchParams }: PageProps<"/error-reports/new">) {
  await connection();
  const { claim: slug, problem } = await searchParams;
  const claim = typeof slug === "string" ? await getPublicClaim(slug) : null;
  if (!claim) notFound();
  const failed = await keptForm("error-report", problem);
  return (
    <>
      <PageHeader title="Report an error">
        <p>
          An editor of the newsrooms that checked this claim, or a steward, reads it and answers. You need no
          account, and nothing about you is kept: you get a private link under which the answer will stand.
        </p>
      </PageHeader>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid content-start gap-2">
          <p className="kicker text-muted">The claim</p>
          <p dir="auto" lang={claim.inLanguage} className="typed measure font-serif text-section">
            {claim.statement}
          </p>
          <p className="text-sm">
            <a href={`/claims/${claim.slug}`}>Back to its page</a>
          </p>
        </div>
        <ErrorReportForm slug={claim.slug} action={sendErrorReport} failed={failed} />
      </div>
    </>
  );
}
