import { Explanation } from "@/components/consensus/explanation";
import { Quorum } from "@/components/consensus/quorum";
import { ConsensusScale } from "@/components/consensus/scale";
import { StatusBadge } from "@/components/consensus/status-badge";
import { type Example, NAMES } from "@/components/methodology/examples";
import { assess } from "@/lib/consensus";

/** A made-up case, put through the rule that decides the real ones, and drawn as they are. */
export function WorkedExample({ example: { title, verdicts, shows } }: { example: Example }) {
  const assessment = assess(
    Object.entries(verdicts).flatMap(([newsroom, ratings]) =>
      ratings.map((rating) => ({ newsroom, rating })),
    ),
  );
  const { quorum } = assessment.missing;
  return (
    <section className="my-10 grid gap-x-12 gap-y-4 border-t border-rule pt-4 font-sans text-[0.9375rem] xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="measure grid content-start gap-2.5">
        <h3 className="kicker text-muted">{title}</h3>
        <p>
          <StatusBadge outcome={assessment} large />
        </p>
        <p className="font-serif text-[1.0625rem] leading-normal">{shows}</p>
        <div className="text-sm text-muted">
          <Explanation assessment={assessment} names={NAMES} />
        </div>
      </div>
      {quorum ? <Quorum missing={quorum} /> : <ConsensusScale assessment={assessment} names={NAMES} />}
    </section>
  );
}
