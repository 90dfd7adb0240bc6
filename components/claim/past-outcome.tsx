import { OutcomeSection } from "@/components/claim/outcome";
import { StatusBadge } from "@/components/consensus/status-badge";
import { Time } from "@/components/ui/time";
import type { PublicConsensus } from "@/lib/publishing/model";

/** What the newsrooms had concluded by a moment; of one before quorum nothing but the status. */
export function PastOutcome({ consensus }: { consensus: PublicConsensus }) {
  if (consensus.assessment) return <OutcomeSection consensus={consensus} />;
  return (
    <section aria-labelledby="outcome" className="grid gap-3 border-t-4 border-double border-ink pt-4">
      <h2 id="outcome">
        <StatusBadge outcome={consensus} large />
      </h2>
      <p className="measure">
        Of a moment before quorum only the status is shown, and of earlier outcomes while a claim is below it
        again.
      </p>
      <p className="text-sm text-muted">
        So since <Time iso={consensus.changedAt} withTime />.{" "}
        <a href="/methodology">How the consensus is found</a>
      </p>
    </section>
  );
}
