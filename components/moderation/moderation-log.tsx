import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Time } from "@/components/ui/time";
import { REASONS } from "@/lib/moderation/model";
import type { SubjectKind } from "@/lib/moderation/subject";
import type { ModerationLog as Log, LoggedDecision } from "@/lib/publishing/moderation-log";

const THINGS: Record<SubjectKind, string> = {
  claim: "A claim",
  verdict: "A verdict",
  source: "A source",
  comment: "A comment in a newsroom",
  person: "An account",
};

const DID: Record<LoggedDecision["action"], string> = {
  DISMISS: "was reported; the reports were dismissed",
  HIDE: "was hidden",
  RESTORE: "was restored",
  VOID: "was voided",
  REINSTATE_VERDICT: "was reinstated",
  SUSPEND: "was suspended",
  LIFT_SUSPENSION: "is no longer suspended",
};

/** What stewards decided, the latest first. `first` leads to the first page from another one. */
export function ModerationLog({ log: { decisions, next }, first }: { log: Log; first: string | null }) {
  return (
    <div className="shell">
      <PageHeader title="What stewards decided">
        Anybody who is signed in can report a claim, a verdict, a source or a comment. A steward of this
        instance decides, gives a reason to whom it concerns, and can take it back. Every decision stands
        here, without names.
      </PageHeader>
      {decisions.length === 0 && (
        <EmptyState title="Nothing yet">Decisions are listed here as soon as one is made.</EmptyState>
      )}
      <ol className="border-t border-rule">
        {decisions.map((one) => (
          <li
            key={one.id}
            className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <p className="text-sm text-muted">
              <Time iso={one.at} />
            </p>
            <Decision {...one} />
          </li>
        ))}
      </ol>
      <Pagination label="Pages of decisions" first={first} next={next && `/moderation/${next}`} />
    </div>
  );
}

function Decision({ kind, action, reason, claim, reversed }: LoggedDecision) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{`${THINGS[kind]} ${DID[action]}`}</span>
        {reversed && <Badge>Reversed later</Badge>}
      </p>
      <p className="text-sm text-muted">{REASONS[reason].label}</p>
      {claim && (
        <p className="measure font-serif">
          <a href={`/claims/${claim.slug}`} dir="auto" className="typed">
            {claim.statement}
          </a>
        </p>
      )}
    </div>
  );
}
