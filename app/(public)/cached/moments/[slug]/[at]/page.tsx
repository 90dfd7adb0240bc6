import type { Metadata } from "next";
import { readMoment } from "@/app/(public)/claim-reads";
import { Hidden, hiddenMetadata } from "@/app/(public)/claims/[slug]/hidden";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { DemoBanner } from "@/components/claim/demo-banner";
import { MomentNotice } from "@/components/claim/moment-notice";
import { PastOutcome } from "@/components/claim/past-outcome";
import { Statement } from "@/components/claim/statement";
import { SectionHeading } from "@/components/ui/section-heading";
import { humanDate } from "@/components/ui/time";
import { VerdictList } from "@/components/verdict/verdict-list";
import { addressOf, claimAddress } from "@/lib/publishing/addresses";
import { momentPath } from "@/lib/publishing/instant";
import type { ClaimMoment } from "@/lib/publishing/moment";
import { countOf, outcomeWords } from "@/lib/publishing/words";

type Props = PageProps<"/cached/moments/[slug]/[at]">;

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER, at: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, at } = await params;
  const moment = await readMoment(slug, Number(at));
  if (!moment) return hiddenMetadata(slug);
  const { claim } = moment;
  return {
    title: `${humanDate(moment.at)}: ${claim.statement}`.slice(0, 110),
    description: `As it stood on ${humanDate(moment.at, true)}: ${outcomeWords(claim.consensus)}.`,
    // Who searches is to find the claim as it is now.
    alternates: { canonical: claimAddress(slug) },
    robots: { index: false },
  };
}

/** A claim as it stood at a moment. proxy.ts leads here from /claims/{slug}?at=…, with the moment in milliseconds. */
export default async function MomentPage({ params }: Props) {
  const { slug, at } = await params;
  const moment = await readMoment(slug, Number(at));
  if (!moment) return <Hidden slug={slug} />;
  const { claim } = moment;
  return (
    <>
      {claim.isDemo && <DemoBanner>Verdicts on this page are demonstration data.</DemoBanner>}
      <article className="shell grid gap-14 pt-6 sm:pt-10">
        <div className="grid gap-7">
          <MomentNotice moment={moment} />
          <Statement claim={claim} />
          <PastOutcome consensus={claim.consensus} />
          {claim.note && (
            <p dir="auto" className="typed measure border-t border-rule pt-4 text-[0.9375rem]">
              <strong className="font-semibold">How the statement was read: </strong>
              {claim.note}
            </p>
          )}
        </div>
        {claim.consensus.assessment && <Verdicts moment={moment} />}
        <p className="hidden text-sm print:block">{addressOf(momentPath(slug, moment.at))}</p>
      </article>
    </>
  );
}

function Verdicts({ moment: { claim, recorded, withheld } }: { moment: ClaimMoment }) {
  const { verdicts } = claim;
  const kept = [
    withheld.texts > 0 && `the texts of ${countOf(withheld.texts, "voided verdict")}`,
    withheld.sources > 0 && countOf(withheld.sources, "source"),
  ].filter((one) => one !== false);
  return (
    <section aria-labelledby="verdicts">
      <SectionHeading id="verdicts" aside={recorded && countOf(verdicts.length, "verdict")}>
        The verdicts that counted then
      </SectionHeading>
      {!recorded && (
        <p className="measure">
          The public record of this claim begins later, so that the single verdicts of this moment cannot be
          shown.
        </p>
      )}
      <VerdictList verdicts={verdicts} claimVersion={claim.version} />
      {kept.length > 0 && (
        <p className="mt-8 border-t border-rule pt-4 text-sm text-muted">
          Not shown, because a steward has taken it from view since: {kept.join(" and ")}.{" "}
          <a href="/moderation">What stewards decided</a>
        </p>
      )}
    </section>
  );
}
