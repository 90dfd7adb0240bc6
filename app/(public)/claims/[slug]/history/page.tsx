import type { Metadata } from "next";
import {
  readClaim,
  readClaimRelations,
  readHistory,
  readRecordPage,
  readTurns,
} from "@/app/(public)/claim-reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { DemoBanner } from "@/components/claim/demo-banner";
import { HistoryList } from "@/components/claim/history-list";
import { LifecycleNotice } from "@/components/claim/lifecycle-notice";
import { AlsoCheckedAs } from "@/components/relation/also-checked-as";
import { Timeline } from "@/components/timeline/timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Hidden, hiddenMetadata } from "../hidden";
import { metadataOf } from "../metadata";

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: PageProps<"/claims/[slug]/history">): Promise<Metadata> {
  const { slug } = await params;
  const claim = await readClaim(slug);
  return claim ? metadataOf(claim, "/history") : hiddenMetadata(slug);
}

/** Every outcome that a claim ever had, newest first. */
export default async function HistoryPage({ params }: PageProps<"/claims/[slug]/history">) {
  const { slug } = await params;
  const [claim, history, page, turns, { duplicates }] = await Promise.all([
    readClaim(slug),
    readHistory(slug),
    readRecordPage(slug),
    readTurns(slug),
    readClaimRelations(slug),
  ]);
  const bodies = page?.record.entries.flatMap(({ body }) => body ?? []) ?? [];
  if (!claim || !history) return <Hidden slug={slug} />;
  return (
    <>
      {claim.isDemo && <DemoBanner>Verdicts on this claim are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title="What changed and when" kicker="History of a claim">
          <a href={`/claims/${slug}`} dir="auto" lang={claim.inLanguage} className="typed">
            {claim.statement}
          </a>
        </PageHeader>
        <div className="grid gap-8">
          <LifecycleNotice claim={claim} />
          <Timeline slug={slug} bodies={bodies} listed={new Set(history?.map(({ at }) => at))} />
          <HistoryList entries={history} claim={claim} turns={turns} />
          <AlsoCheckedAs duplicates={duplicates} />
          <p className="measure text-sm text-muted">
            An entry is added whenever the status or the label changes, a steward’s decision changes what is
            counted, or the claim is closed, and none is ever altered. Until a claim reaches quorum only its
            status is shown. All times are UTC. <a href={`/claims/${slug}/record`}>The public record</a> has
            every event, and can be recounted.
          </p>
        </div>
      </div>
    </>
  );
}
