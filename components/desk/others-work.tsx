import { SectionHeading } from "@/components/ui/section-heading";
import { VerdictList } from "@/components/verdict/verdict-list";
import { explainMissing } from "@/lib/publishing/explain";
import type { PublicClaim } from "@/lib/publishing/model";
import type { OwnVerdict } from "@/lib/verdicts/queries";

type Props = {
  claim: PublicClaim;
  ownState: OwnVerdict["state"] | null;
  /** The viewer's own handle, whose verdict stands elsewhere on the page. */
  ownHandle: string;
};

/**
 * The other reviewers' verdicts. Shown to those whose own verdict is in, or who have recused themselves, and to
 * nobody before quorum.
 */
export function OthersWork({ claim: { consensus, verdicts, version }, ownState, ownHandle }: Props) {
  const others = verdicts.filter(({ reviewer }) => reviewer.handle !== ownHandle);
  const done = ownState === "SUBMITTED" || ownState === "RECUSED";
  return (
    <section>
      <SectionHeading>The other reviewers</SectionHeading>
      {!done && (
        <p className="measure">
          Their verdicts show here once yours is in, so that each is a judgement of its own.
        </p>
      )}
      {done && !consensus.assessment && (
        <p className="measure">
          Nobody’s verdict is shown before quorum. {explainMissing(consensus.status, consensus.quorumMissing)}
        </p>
      )}
      {done && consensus.assessment && <VerdictList verdicts={others} claimVersion={version} />}
    </section>
  );
}
