import type { Metadata } from "next";
import { keptForm } from "@/app/kept-form";
import { HandForm } from "@/components/relation/hand-form";
import { SimilarSearch } from "@/components/relation/similar-search";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { similarClaims } from "@/lib/matching";
import { summaries } from "@/lib/publishing/summaries";
import { decidersOnly } from "../deciders-only";
import { relate } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Relate two claims" };

const FOUND = 10;
const LONGEST = 2_000;

/** Where two claims that nobody suggested are related: both by their addresses, the other one by its words, too. */
export default async function RelateByHandPage({ searchParams }: PageProps<"/desk/relations/new">) {
  const { first, other, q, problem } = await searchParams;
  await decidersOnly("/desk/relations/new");
  const given = (value: unknown) => (typeof value === "string" ? value.slice(0, LONGEST) : "");
  const words = given(q).trim();
  const similar = words ? await similarClaims(words, { limit: FOUND }) : [];
  const found = await summaries(similar.map((one) => one.claimId));
  const failed = await keptForm("by-hand", problem);
  return (
    <div className="shell">
      <PageHeader title="Relate two claims">
        <p>
          The pairs that a program found wait in the <a href="/desk/relations">queue</a>. Here you name both
          claims yourself.
        </p>
      </PageHeader>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <HandForm
          values={failed?.values ?? { first: given(first), other: given(other) }}
          errors={failed?.errors ?? {}}
          action={relate}
        />
        <section aria-labelledby="find">
          <SectionHeading id="find">Find the other claim</SectionHeading>
          <SimilarSearch first={failed?.values.first ?? given(first)} words={words} found={found} />
        </section>
      </div>
    </div>
  );
}
