import { StatusBadge } from "@/components/consensus/status-badge";
import { Strip } from "@/components/consensus/strip";
import { Time } from "@/components/ui/time";
import { BEFORE_QUORUM } from "@/lib/claims/store-consensus";
import type { HistoryEntry } from "@/lib/publishing/model";
import { countOf } from "@/lib/publishing/words";

const CAUSES: Record<string, string> = {
  "verdict.submitted": "A verdict was given",
  "verdict.revised": "A verdict was revised",
  "verdict.withdrawn": "A verdict was withdrawn",
  "verdict.recused": "A reviewer recused themselves",
  "claim.opened": "The claim was opened",
  "claim.retracted": "The claim was retracted",
};

/** A claim's outcomes, newest first. Of those before quorum nothing is said but their status. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="border-t border-rule">
      {entries.map((entry) => (
        <li
          key={`${entry.at} ${entry.status} ${entry.label.join()}`}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[13rem_1fr]"
        >
          <p className="text-sm text-muted">
            <Time iso={entry.at} withTime />
          </p>
          <Entry {...entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ newsrooms, counted, cause, range90, ...outcome }: HistoryEntry) {
  if (BEFORE_QUORUM.includes(outcome.status)) return <StatusBadge outcome={outcome} />;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge outcome={outcome} />
        {(range90 || outcome.label.length > 0) && <Strip outcome={outcome} range90={range90} />}
      </p>
      <p className="text-sm text-muted">
        {CAUSES[cause ?? "claim.opened"] ?? "The record changed"}; {countOf(counted, "verdict")} of{" "}
        {countOf(newsrooms, "newsroom")} counted
      </p>
    </div>
  );
}
