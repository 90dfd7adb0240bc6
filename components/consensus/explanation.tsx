import type { Assessment } from "@/lib/consensus";
import { explainNearest } from "@/lib/publishing/counterfactuals";
import { explain, type NewsroomNames } from "@/lib/publishing/explain";

/** The assessment in words: who spoke, what they found, and what would change it. */
export function Explanation({ assessment, names }: { assessment: Assessment; names: NewsroomNames }) {
  return (
    <div className="grid gap-2">
      {[...explain(assessment, names), ...explainNearest(assessment)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
