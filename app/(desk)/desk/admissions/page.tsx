import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { ApplicantView } from "@/components/newsroom/applicant-view";
import { DecidedList } from "@/components/newsroom/decided-list";
import { DecisionForm } from "@/components/newsroom/decision-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { type Applicant, applicants, decisions } from "@/lib/newsrooms/admissions";
import type { Decision } from "@/lib/newsrooms/model";
import { can } from "@/lib/policy";
import { decide } from "./actions";
import { Refresher } from "./refresher";

export const instant = false;

export const metadata: Metadata = { title: "Admissions" };

const DONE: Record<string, string> = {
  admit: "The newsroom is admitted. Its verdicts are being counted now, claim by claim.",
  decline: "The newsroom is declined. Its members read why.",
  revoke: "The admission is revoked. Every claim that the newsroom has spoken on is being recounted.",
};

/** The stewards' desk for newsrooms: who waits, who is admitted, and what was decided. */
export default async function AdmissionsPage({ searchParams }: PageProps<"/desk/admissions">) {
  const { done, problem } = await searchParams;
  const who = await signedIn("/desk/admissions");
  if (!can(who, "newsroom:admit")) forbidden();
  const [{ waiting, admitted }, decided] = await Promise.all([applicants(who), decisions(who)]);
  const kept = await keptForm(String(problem), problem);
  const formFor = (applicant: Applicant, asked: Decision[]) => (
    <DecisionForm
      slug={applicant.slug}
      newsroom={applicant.name}
      isOwn={applicant.isOwn}
      decisions={asked}
      action={decide}
      problem={
        kept?.form === `decide-${applicant.slug}`
          ? { message: Object.values(kept.errors)[0] ?? "", reason: kept.values.reason ?? "" }
          : null
      }
    />
  );
  const shown = [...waiting, ...admitted].some(({ slug }) => kept?.form === `decide-${slug}`);
  return (
    <div className="shell">
      {decided.some(({ claims, recounted }) => recounted < claims) && <Refresher />}
      <PageHeader title="Admissions">
        <p>
          A newsroom’s verdicts count while it is admitted. What you write as the reason is read by its
          members; who decided what and when stands in its audit log.
        </p>
      </PageHeader>
      <div className="grid gap-14 pb-8">
        {typeof done === "string" && DONE[done] && (
          <Notice tone="success" live>
            {DONE[done]}
          </Notice>
        )}
        {kept && !shown && <Notice tone="error" title={kept.errors.form} live />}
        <section aria-labelledby="waiting">
          <SectionHeading id="waiting" aside={`${waiting.length} waiting`}>
            Waiting for a decision
          </SectionHeading>
          {waiting.length === 0 && <EmptyState title="No newsroom waits">New ones appear here.</EmptyState>}
          <ul>
            {waiting.map((one) => (
              <ApplicantView key={one.slug} applicant={one}>
                {formFor(one, ["ADMIT", "DECLINE"])}
              </ApplicantView>
            ))}
          </ul>
        </section>
        <section aria-labelledby="decided">
          <SectionHeading id="decided">Decided lately</SectionHeading>
          <DecidedList decided={decided} />
        </section>
        <section aria-labelledby="admitted">
          <SectionHeading id="admitted" aside={`${admitted.length} admitted`}>
            Admitted newsrooms
          </SectionHeading>
          <ul>
            {admitted.map((one) => (
              <ApplicantView key={one.slug} applicant={one}>
                {formFor(one, ["REVOKE"])}
              </ApplicantView>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
