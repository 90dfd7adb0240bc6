import type { Metadata } from "next";
import { readClaim, readRecordPage } from "@/app/(public)/claim-reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { DemoBanner } from "@/components/claim/demo-banner";
import { HowHashed } from "@/components/record/how-hashed";
import { RecordList } from "@/components/record/record-list";
import { RecountButton } from "@/components/record/recount";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { countOf, outcomeWords } from "@/lib/publishing/words";
import { Hidden, hiddenMetadata } from "../hidden";
import { metadataOf } from "../metadata";

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: PageProps<"/claims/[slug]/record">): Promise<Metadata> {
  const { slug } = await params;
  const claim = await readClaim(slug);
  return claim ? metadataOf(claim, "/record") : hiddenMetadata(slug);
}

/** A claim's public record: every event that bore on its status, and a recount of it by the reader's own browser. */
export default async function RecordPage({ params }: PageProps<"/claims/[slug]/record">) {
  const { slug } = await params;
  const [claim, page] = await Promise.all([readClaim(slug), readRecordPage(slug)]);
  if (!claim || !page) return <Hidden slug={slug} />;
  const { status, tier, reason, label, counted } = claim.consensus;
  const { sealed, entries } = page.record;
  return (
    <>
      {claim.isDemo && <DemoBanner>Verdicts on this claim are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title="The public record" kicker="Record of a claim">
          <a href={`/claims/${slug}`} dir="auto" lang={claim.inLanguage} className="typed">
            {claim.statement}
          </a>
        </PageHeader>
        <div className="grid gap-12">
          <div className="grid gap-4">
            <p className="measure">
              {sealed
                ? "Until the claim reaches quorum its entries are sealed, so that every reviewer judges for themselves. What stands here binds them all the same: when they are opened, each has to fit its commitment."
                : "Every event that bore on the status is an entry here, and none is ever altered: each is bound to the one before by its hash. Whoever has the record can recount the status."}
            </p>
            <RecountButton
              slug={slug}
              shown={{ status, tier, reason, label, counted }}
              words={outcomeWords(claim.consensus)}
            />
          </div>
          <section aria-labelledby="entries">
            <SectionHeading id="entries" aside={countOf(entries.length, "entry", "entries")}>
              What happened
            </SectionHeading>
            <RecordList page={page} />
            <p className="mt-4 text-[0.9375rem]">
              <a href={`/claims/${slug}/history`}>The outcomes alone, as a timeline</a>
            </p>
          </section>
          <HowHashed slug={slug} />
        </div>
      </div>
    </>
  );
}
