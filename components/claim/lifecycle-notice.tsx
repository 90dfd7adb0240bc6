import { Notice } from "@/components/ui/notice";
import type { PublicClaim } from "@/lib/publishing/model";
import { CLOSED } from "@/lib/publishing/words";

type Props = { claim: Pick<PublicClaim, "lifecycle" | "lifecycleNote" | "duplicateOf" | "consensus"> };

/** Says of a claim that is closed that it is, and why. */
export function LifecycleNotice({ claim }: Props) {
  const { lifecycle, lifecycleNote, duplicateOf, consensus } = claim;
  if (lifecycle === "OPEN") return null;
  return (
    <Notice tone="warning" title={CLOSED[lifecycle]}>
      {lifecycleNote && (
        <p dir="auto" className="typed">
          {lifecycleNote}
        </p>
      )}
      {duplicateOf && (
        <p>
          The same is checked as{" "}
          <a href={`/claims/${duplicateOf.slug}`}>
            <bdi>{duplicateOf.statement}</bdi>
          </a>
        </p>
      )}
      <p>
        {consensus.assessment
          ? "It takes no further verdicts. What was found until then stays on record here."
          : "It was closed before there was an outcome, and takes no verdicts."}
      </p>
    </Notice>
  );
}
