import { Time } from "@/components/ui/time";
import { REASONS } from "@/lib/moderation/model";
import type { OpenCase } from "@/lib/moderation/queue";
import { casePath, type SubjectKind } from "@/lib/moderation/subject";
import { countOf, listOf } from "@/lib/publishing/words";

export const KIND_NAMES: Record<SubjectKind, string> = {
  claim: "Claim",
  verdict: "Verdict",
  source: "Source",
  comment: "Comment",
  person: "Account",
};

/** A subject in the stewards' queue: what it is, what it says, who reports it and why, and since when it waits. */
export function CaseRow({ open }: { open: OpenCase }) {
  const { subject, content, claim, reports, decisions } = open;
  const reasons = [...new Set(reports.map(({ reason }) => REASONS[reason].label))];
  const reporters = [...new Set(reports.map(({ by }) => `@${by}`))];
  const [first] = reports;
  return (
    <article className="grid gap-x-10 gap-y-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">
        {first && <Time iso={first.at} withTime />}
        <span className="block">{countOf(reports.length, "report")}</span>
      </p>
      <div className="grid min-w-0 gap-1.5">
        <h2 className="font-semibold">
          <a href={casePath(subject)}>
            {KIND_NAMES[subject.kind]}: {listOf(reasons).toLowerCase()}
          </a>
        </h2>
        <p dir="auto" className="typed measure line-clamp-3 font-serif wrap-anywhere">
          {content.text}
        </p>
        <p className="text-sm text-muted">
          {content.by && (
            <>
              by <bdi>{content.by.name}</bdi>, @{content.by.handle} ·{" "}
            </>
          )}
          reported by {listOf(reporters)}
          {decisions.length > 0 && ` · ${countOf(decisions.length, "earlier decision")}`}
        </p>
        {claim && subject.kind !== "claim" && (
          <p dir="auto" className="measure line-clamp-2 text-sm text-muted">
            On “{claim.statement}”
          </p>
        )}
      </div>
    </article>
  );
}
