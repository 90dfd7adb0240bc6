import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { stewardOnly } from "@/app/(desk)/desk/moderation/steward-only";
import { keptForm } from "@/app/kept-form";
import { CaseContent } from "@/components/moderation/case-content";
import { KIND_NAMES } from "@/components/moderation/case-row";
import { DecisionForm } from "@/components/moderation/decision-form";
import { ModerationNav } from "@/components/moderation/moderation-nav";
import { EarlierDecisions, Reports } from "@/components/moderation/reports";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { type OpenCase, readCase, waitingCases } from "@/lib/moderation/queue";
import { casePath, subjectFrom } from "@/lib/moderation/subject";
import { countOf } from "@/lib/publishing/words";
import { decideOnCase } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "A case" };

const TAKEN = {
  claim: "Hidden at the moment.",
  verdict: "Voided at the moment.",
  source: "Hidden at the moment.",
  comment: "Hidden at the moment.",
  person: "Suspended at the moment.",
};

function standing({ subject, taken, reports }: OpenCase): string {
  if (taken) return TAKEN[subject.kind];
  if (subject.kind === "person") return "In good standing.";
  return reports.length === 0 ? "No report of it waits." : `${countOf(reports.length, "report")} waiting.`;
}

/** One subject before a steward: what it says, what is held against it, what was decided before, and the decision. */
export default async function CasePage({ searchParams }: PageProps<"/desk/moderation/case">) {
  const { done, problem, ...query } = await searchParams;
  const subject = subjectFrom(query);
  const who = await stewardOnly(subject ? casePath(subject) : "/desk/moderation");
  const open = subject && (await readCase(who, subject));
  if (!open) notFound();
  const waiting = await waitingCases(who);
  return (
    <div className="shell">
      <PageHeader title={KIND_NAMES[open.subject.kind]} kicker="Moderation">
        <p>{standing(open)}</p>
      </PageHeader>
      <ModerationNav here={null} />
      {done === "1" && (
        <div className="mb-6">
          <Notice tone="success" live title="The decision is recorded.">
            This is the next one; {countOf(waiting, "subject")} waiting.
          </Notice>
        </div>
      )}
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,6fr)_minmax(0,6fr)]">
        <div className="grid content-start gap-10">
          <section>
            <SectionHeading>{open.subject.kind === "person" ? "Who it is" : "What it says"}</SectionHeading>
            <CaseContent content={open.content} kind={open.subject.kind} claim={open.claim} forSteward />
          </section>
          {open.subject.kind !== "person" && (
            <section>
              <SectionHeading>What is held against it</SectionHeading>
              <Reports reports={open.reports} />
            </section>
          )}
        </div>
        <div className="grid content-start gap-10">
          <Decision open={open} problem={problem} />
          {open.decisions.length > 0 && (
            <section>
              <SectionHeading>Decided before</SectionHeading>
              <EarlierDecisions decisions={open.decisions} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

async function Decision({ open, problem }: { open: OpenCase; problem: unknown }) {
  const failed = await keptForm("decision", problem);
  const { action = "", reason = "", note = "" } = failed?.values ?? {};
  return (
    <section id="decision">
      <SectionHeading>Your decision</SectionHeading>
      {open.isOwn ? (
        <p className="measure">This is your own: another steward has to decide on it.</p>
      ) : (
        <DecisionForm
          key={open.seen}
          open={open}
          decide={decideOnCase}
          problem={failed && { message: failed.errors.form ?? "", action, reason, note }}
        />
      )}
    </section>
  );
}
