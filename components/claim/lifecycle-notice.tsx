import { Notice } from "@/components/ui/notice";
import type { PublicClaim } from "@/lib/publishing/model";

const CLOSED = {
  DUPLICATE: "This claim is a duplicate",
  OUT_OF_SCOPE: "This claim is out of scope",
  RETRACTED: "This claim has been retracted",
};

/** Says of a claim that is closed that it is, and why. */
export function LifecycleNotice({
  claim,
}: {
  claim: Pick<PublicClaim, "lifecycle" | "lifecycleNote" | "duplicateOf">;
}) {
  const { lifecycle, lifecycleNote, duplicateOf } = claim;
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
      <p>It takes no further verdicts. What was found until then stays on record here.</p>
    </Notice>
  );
}
