import { BeforeLatest } from "@/components/claim/before-latest";
import { Explanation } from "@/components/consensus/explanation";
import { Quorum } from "@/components/consensus/quorum";
import { ConsensusScale } from "@/components/consensus/scale";
import { StatusBadge } from "@/components/consensus/status-badge";
import { Time } from "@/components/ui/time";
import type { Before } from "@/lib/publishing/before";
import { explainMissing } from "@/lib/publishing/explain";
import { momentPath } from "@/lib/publishing/instant";
import type { PublicConsensus } from "@/lib/publishing/model";

type Props = {
  consensus: PublicConsensus;
  /** The claim, where its outcome of now is shown: to link to this moment. */
  slug?: string;
  before?: Before | null;
  /** What qualifies the outcome. */
  caveat?: string | null;
};

/** What the newsrooms concluded: the outcome, its picture, its explanation; before quorum how far it is from it. */
export function OutcomeSection({ consensus, slug, before = null, caveat = null }: Props) {
  const { status, assessment, newsroomNames, quorumMissing, changedAt } = consensus;
  return (
    <section
      aria-labelledby="outcome"
      className="grid gap-x-14 gap-y-4 border-t-4 border-double border-ink pt-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:grid-rows-[auto_1fr]"
    >
      <h2 id="outcome">
        <StatusBadge outcome={consensus} large />
      </h2>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {assessment && <ConsensusScale assessment={assessment} names={newsroomNames} />}
        {quorumMissing && <Quorum missing={quorumMissing} />}
      </div>
      <div className="grid content-start gap-3">
        {assessment ? (
          <>
            {caveat && (
              <p className="border-s-2 border-caution ps-3">
                <strong className="font-semibold">{caveat}</strong>
              </p>
            )}
            <Explanation assessment={assessment} names={newsroomNames} />
            {before && slug && <BeforeLatest before={before} now={consensus} slug={slug} />}
          </>
        ) : (
          <p>{explainMissing(status, quorumMissing)}</p>
        )}
        <p className="text-sm text-muted">
          As of <Time iso={changedAt} />.{" "}
          {slug && (
            <>
              <a href={momentPath(slug, changedAt)}>Link to this moment</a> ·{" "}
            </>
          )}
          <a href="/methodology">How the consensus is found</a>
        </p>
      </div>
    </section>
  );
}
