import { Origin } from "@/components/claim/claim-row";
import { ConsensusScale } from "@/components/consensus/scale";
import { StatusBadge } from "@/components/consensus/status-badge";
import { explain } from "@/lib/publishing/explain";
import type { ClaimSummary } from "@/lib/publishing/model";

/** The claim that the front page leads with: large, with its picture. */
export function LeadClaim({ claim }: { claim: ClaimSummary }) {
  const { assessment, newsroomNames } = claim.consensus;
  return (
    <article className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,6fr)_minmax(0,6fr)]">
      <div className="grid content-start gap-4">
        <p className="kicker text-muted">The latest agreement</p>
        <h2 dir="auto" className="typed font-serif text-headline font-medium text-balance">
          <a href={`/claims/${claim.slug}`} className="no-underline hover:underline">
            {claim.statement}
          </a>
        </h2>
        <Origin claim={claim} />
      </div>
      <div className="grid content-start gap-4 border-t-4 border-double border-ink pt-4">
        <p>
          <StatusBadge outcome={claim.consensus} large />
        </p>
        {assessment && (
          <>
            <ConsensusScale assessment={assessment} names={newsroomNames} />
            <p>{explain(assessment, newsroomNames).slice(0, 2).join(" ")}</p>
          </>
        )}
      </div>
    </article>
  );
}
