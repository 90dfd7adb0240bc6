import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readFrontPage } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { DemoBanner } from "@/components/claim/demo-banner";
import { FrontSection } from "@/components/claim/front-section";
import { LeadClaim } from "@/components/claim/lead-claim";
import { OtherClaims } from "@/components/claim/other-claims";
import { SearchForm } from "@/components/claim/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { env } from "@/lib/platform/env";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import { SECTIONS } from "@/lib/publishing/front-page";
import { listHref } from "@/lib/publishing/list-query";

type Props = PageProps<"/cached/front/[key]">;

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if ((await params).key !== NOW) return {};
  return { alternates: { canonical: env().TOUCHSTONE_URL, types: feedTypes("/") } };
}

const MORE = {
  agreed: { href: listHref(SECTIONS.agreed), words: "All claims with a consensus" },
  contested: { href: listHref(SECTIONS.contested), words: "All contested claims" },
  provisional: { href: listHref(SECTIONS.provisional), words: "All claims with a provisional outcome" },
  underReview: { href: listHref(SECTIONS.underReview), words: "All claims under review" },
};

/** The front page: what is newly agreed, contested and under review. */
export default async function FrontPage({ params }: Props) {
  if ((await params).key !== NOW) notFound();
  const { agreed, contested, provisional, underReview, rest } = await readFrontPage();
  const [lead, ...others] = agreed.claims;
  const none = [agreed, contested, provisional, underReview, ...rest].every((one) => one.total === 0);
  return (
    <>
      {env().demo && <DemoBanner>Newsrooms and verdicts on this page are demonstration data.</DemoBanner>}
      <div className="shell grid gap-14 pt-6 sm:pt-10">
        <div className="flex flex-wrap items-end justify-between gap-x-14 gap-y-5 border-b border-rule pb-6">
          <h1 className="max-w-[34ch] font-serif text-section font-medium text-balance">
            Newsrooms check the same claim, each for itself. Here is where they agree, and where they do not.
          </h1>
          <div className="w-full max-w-md">
            <SearchForm />
          </div>
        </div>
        {none && (
          <EmptyState title="There are no claims yet">
            Claims are shown here once they are opened and newsrooms have judged them.
          </EmptyState>
        )}
        {lead && <LeadClaim claim={lead} />}
        <FrontSection title="Newly agreed" claims={others} total={agreed.total} more={MORE.agreed}>
          Enough newsrooms have judged these claims, and their verdicts lie close together, whichever newsroom
          is left out.
        </FrontSection>
        <div className="grid gap-x-10 gap-y-14 lg:grid-cols-3">
          <FrontSection title="Contested" {...contested} narrow more={MORE.contested}>
            Enough newsrooms have judged these claims, and they do not agree: they stand in two camps, far
            apart, or differ on whether the claim can be rated at all.
          </FrontSection>
          <FrontSection title="Provisional" {...provisional} narrow more={MORE.provisional}>
            There is an outcome, but it rests on few newsrooms, or would be another without one of them.
          </FrontSection>
          <FrontSection title="Under review" {...underReview} narrow more={MORE.underReview}>
            Reviewers are at work. Until three voices of two newsrooms are in, nobody sees who gave which
            verdict.
          </FrontSection>
        </div>
        <OtherClaims rest={rest} />
      </div>
    </>
  );
}
