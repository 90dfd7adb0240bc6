import type { Metadata } from "next";
import { blind, rule, verdicts, voice } from "@/components/methodology/how";
import { moderation } from "@/components/methodology/moderation";
import { examples, limits, picture, references, thresholds } from "@/components/methodology/why";
import { LongRead } from "@/components/ui/long-read";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Methodology",
  description:
    "How the verdicts of newsrooms become a consensus: the rule, its thresholds, examples and limits.",
};

/** How the consensus is found. The examples are put through the same function as the claims. */
export default function MethodologyPage() {
  return (
    <div className="shell">
      <PageHeader title="How the consensus is found">
        Newsrooms check the same claim, each for itself. A published rule turns their verdicts into one
        status. Nobody sets a status by hand, and whoever has the verdicts can recount it.
      </PageHeader>
      <LongRead
        sections={[
          verdicts,
          blind,
          voice,
          rule,
          picture,
          examples,
          thresholds,
          moderation,
          limits,
          references,
        ]}
      />
    </div>
  );
}
