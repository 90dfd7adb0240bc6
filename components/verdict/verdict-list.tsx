import { VerdictView } from "@/components/verdict/verdict-view";
import type { PublicVerdict } from "@/lib/publishing/model";

type Props = {
  verdicts: PublicVerdict[];
  /** The version of the claim's wording. */
  claimVersion: number;
};

/** Verdicts one after the other, each with its reasons and sources. */
export function VerdictList({ verdicts, claimVersion }: Props) {
  return (
    <ol className="grid gap-10">
      {verdicts.map((verdict) => (
        <li key={verdict.reviewer.handle} className="not-first:border-t not-first:border-rule not-first:pt-8">
          <VerdictView
            verdict={verdict}
            unconfirmed={verdict.claimVersion !== null && verdict.claimVersion < claimVersion}
          />
        </li>
      ))}
    </ol>
  );
}
