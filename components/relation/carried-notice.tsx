import { Notice } from "@/components/ui/notice";
import type { CarriedVerdict } from "@/lib/verdicts/carried-verdict";

type Props = {
  carried: CarriedVerdict;
  /** Whether the form below is filled from it. */
  filled: boolean;
};

/** Says that somebody has judged a duplicate of the claim, and that nothing of it counts here until they submit it. */
export function CarriedNotice({ carried, filled }: Props) {
  return (
    <Notice title="You have judged this claim under another name.">
      <p>
        “<bdi>{carried.statement}</bdi>” was closed as a duplicate of it. Your verdict there stays as it is
        and does not count here.
      </p>
      <p>
        {filled
          ? "The form below is filled from it. Read it over for this wording, change what does not fit, then submit it, or leave it."
          : "You have a verdict or a draft here already: the form shows that."}{" "}
        <a href={`/claims/${carried.slug}/history`}>The history of the duplicate</a>
      </p>
    </Notice>
  );
}
