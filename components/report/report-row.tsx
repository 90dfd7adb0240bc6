import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { STATES } from "@/lib/reports/model";
import type { DeskReport } from "@/lib/reports/queries";

/** A reader's report in the desk's queue. */
export function ReportRow({ report: { id, text, state, at, claim, decided } }: { report: DeskReport }) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">
        <Time iso={at} withTime />
      </p>
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a href={`/desk/error-reports/${id}`} dir="auto" className="typed font-serif text-read">
            {claim.statement}
          </a>
          <Badge strong={state === "RECEIVED"}>{STATES[state].label}</Badge>
        </p>
        <p dir="auto" className="typed measure line-clamp-3 text-[0.9375rem]">
          {text}
        </p>
        {decided && (
          <p className="text-sm text-muted">
            <bdi>{decided.by}</bdi>, <Time iso={decided.at} withTime />
          </p>
        )}
      </div>
    </li>
  );
}
