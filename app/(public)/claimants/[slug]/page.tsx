import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readClaimant } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { ClaimRows } from "@/components/claim/claim-row";
import { DemoBanner } from "@/components/claim/demo-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { env } from "@/lib/platform/env";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import { listHref } from "@/lib/publishing/list-query";
import { countOf } from "@/lib/publishing/words";

type Props = PageProps<"/claimants/[slug]">;

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readClaimant((await params).slug);
  if (!page) return {};
  const { slug, name } = page.claimant;
  return {
    title: name,
    description: `Claims of ${name} that newsrooms check together, with what they concluded.`,
    alternates: {
      canonical: `${env().TOUCHSTONE_URL}/claimants/${slug}`,
      types: feedTypes(listHref({ claimant: slug })),
    },
  };
}

/** Who made claims, and which. */
export default async function ClaimantPage({ params }: Props) {
  const page = await readClaimant((await params).slug);
  if (!page) notFound();
  const { claimant, claims, total } = page;
  return (
    <>
      {env().demo && <DemoBanner>Outcomes on this page are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader
          title={<bdi>{claimant.name}</bdi>}
          kicker={claimant.type === "PERSON" ? "Person" : "Organisation or group"}
        >
          {claimant.description && <p dir="auto">{claimant.description}</p>}
          {claimant.sameAs && (
            <p className="mt-2 font-sans text-[0.9375rem]">
              <a href={claimant.sameAs} rel="noopener external">
                Who this is<span aria-hidden="true"> ↗</span>
              </a>
            </p>
          )}
        </PageHeader>
        <section aria-labelledby="claims">
          <SectionHeading id="claims" aside="the latest outcomes first">
            {total === 0 ? "Claims" : countOf(total, "claim")}
          </SectionHeading>
          {total === 0 ? (
            <EmptyState title="None of their claims is open for review" />
          ) : (
            <ClaimRows claims={claims} />
          )}
          {total > claims.length && (
            <p className="mt-4">
              <a href={`/claims?claimant=${claimant.slug}`}>All {total} claims</a>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
