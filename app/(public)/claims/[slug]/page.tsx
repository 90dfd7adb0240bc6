import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import {
  readBefore,
  readClaim,
  readClaimCorrections,
  readClaimRelations,
  readHistory,
  readTurns,
} from "@/app/(public)/claim-reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { Appearances } from "@/components/claim/appearances";
import { ClaimReviewData } from "@/components/claim/claim-review";
import { CopyAs } from "@/components/claim/copy-as";
import { DemoBanner } from "@/components/claim/demo-banner";
import { HistoryList } from "@/components/claim/history-list";
import { OutcomeSection } from "@/components/claim/outcome";
import { RightOfReply } from "@/components/claim/right-of-reply";
import { Statement } from "@/components/claim/statement";
import { ClaimCorrectionsSection } from "@/components/correction/claim-corrections";
import { ReportLink } from "@/components/moderation/report-link";
import { ClaimRelationsSection } from "@/components/relation/claim-relations";
import { SectionHeading } from "@/components/ui/section-heading";
import { VerdictList } from "@/components/verdict/verdict-list";
import { claimAddress } from "@/lib/publishing/addresses";
import { claimReviewOf } from "@/lib/publishing/claim-review";
import type { HistoryEntry, PublicClaim } from "@/lib/publishing/model";
import type { Turn } from "@/lib/publishing/turns";
import { unconfirmedWords } from "@/lib/publishing/unconfirmed";
import { countOf } from "@/lib/publishing/words";
import { newReportPath } from "@/lib/reports/model";
import { Hidden, hiddenMetadata } from "./hidden";
import { metadataOf } from "./metadata";

/** How many outcomes the page shows before it refers to the whole history. */
const RECENT = 3;

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: PageProps<"/claims/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const claim = await readClaim(slug);
  return claim ? metadataOf(claim, "") : hiddenMetadata(slug);
}

/** A claim: what was said, by whom, where, what the newsrooms concluded, and everything that it rests on. */
export default async function ClaimPage({ params }: PageProps<"/claims/[slug]">) {
  const { slug } = await params;
  const [claim, history, before, corrected, related, turns] = await Promise.all([
    readClaim(slug),
    readHistory(slug),
    readBefore(slug),
    readClaimCorrections(slug),
    readClaimRelations(slug),
    readTurns(slug),
  ]);
  if (!claim) return <Hidden slug={slug} />;
  // Its history and record stay where they are.
  if (claim.duplicateOf) permanentRedirect(`/claims/${claim.duplicateOf.slug}`);
  const review = claimReviewOf(claim, history ?? [], corrected.corrections);
  return (
    <>
      {review && <ClaimReviewData review={review} />}
      {claim.isDemo && <DemoBanner>Verdicts on this page are demonstration data.</DemoBanner>}
      <article className="shell grid gap-14 pt-6 sm:pt-10">
        <div className="grid gap-7">
          <Statement claim={claim} />
          {(claim.lifecycle === "OPEN" || claim.consensus.assessment) && (
            <OutcomeSection
              consensus={claim.consensus}
              slug={slug}
              before={before}
              caveat={unconfirmedWords(claim)}
            />
          )}
          {claim.note && <Reading note={claim.note} />}
          <CopyAs claim={claim} />
        </div>
        {corrected.recent && <ClaimCorrectionsSection claim={claim} corrected={corrected} />}
        {claim.verdicts.length > 0 && <Verdicts claim={claim} />}
        {claim.contacts.length > 0 && <RightOfReply contacts={claim.contacts} />}
        <section aria-labelledby="appearances">
          <SectionHeading id="appearances">Where it was said</SectionHeading>
          <Appearances appearances={claim.appearances} />
        </section>
        <ClaimRelationsSection related={related} />
        {history && history.length > 0 && <Changes claim={claim} history={history} turns={turns} />}
        {!corrected.recent && <ClaimCorrectionsSection claim={claim} corrected={corrected} />}
        <p className="-mt-8 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
          <a href={newReportPath(slug)} rel="nofollow" className="text-sm">
            Report an error
          </a>
          <ReportLink subject={{ kind: "claim", slug }} spelt>
            this claim
          </ReportLink>
        </p>
        <p className="hidden text-sm print:block">{claimAddress(slug)}</p>
      </article>
    </>
  );
}

function Reading({ note }: { note: string }) {
  return (
    <p dir="auto" className="typed measure border-t border-rule pt-4 text-[0.9375rem]">
      <strong className="font-semibold">How the statement is read: </strong>
      {note}
    </p>
  );
}

function Verdicts({ claim }: { claim: PublicClaim }) {
  const { verdicts, uncounted, voided } = claim;
  return (
    <section aria-labelledby="verdicts">
      <SectionHeading id="verdicts" aside={countOf(verdicts.length, "verdict")}>
        The verdicts
      </SectionHeading>
      <VerdictList verdicts={verdicts} claimVersion={claim.version} />
      {uncounted > 0 && (
        <p className="mt-8 border-t border-rule pt-4 text-sm text-muted">
          {countOf(uncounted, "more verdict")} cite{uncounted === 1 && "s"} no source and{" "}
          {uncounted === 1 ? "is" : "are"} not counted.
        </p>
      )}
      {voided > 0 && (
        <p className="mt-8 border-t border-rule pt-4 text-sm text-muted">
          {countOf(voided, "more verdict")} {voided === 1 ? "was" : "were"} voided by a steward and{" "}
          {voided === 1 ? "is" : "are"} not counted. <a href="/moderation">What stewards decided</a>
        </p>
      )}
    </section>
  );
}

function Changes({ claim, history, turns }: { claim: PublicClaim; history: HistoryEntry[]; turns: Turn[] }) {
  return (
    <section aria-labelledby="changes">
      <SectionHeading id="changes">What changed and when</SectionHeading>
      <HistoryList entries={history.slice(0, RECENT)} claim={claim} turns={turns.slice(0, RECENT)} />
      <p className="mt-4 text-[0.9375rem]">
        <a href={`/claims/${claim.slug}/history`}>
          {history.length > RECENT
            ? `All ${history.length} outcomes of this claim`
            : "The history of this claim"}
        </a>
        {" · "}
        <a href={`/claims/${claim.slug}/record`}>The public record</a>
      </p>
    </section>
  );
}
