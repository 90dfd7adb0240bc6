import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNewsroom } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { DemoBanner } from "@/components/claim/demo-banner";
import { NewsroomFactsLine } from "@/components/newsroom/newsroom-facts";
import { NewsroomRecord } from "@/components/newsroom/newsroom-record";
import { NewsroomVerdict } from "@/components/newsroom/newsroom-verdict";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { env } from "@/lib/platform/env";
import type { NewsroomPage as Newsroom } from "@/lib/publishing/newsroom-pages";
import { countOf } from "@/lib/publishing/words";

type Props = PageProps<"/newsrooms/[slug]">;

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readNewsroom((await params).slug);
  if (!page) return {};
  const { slug, name } = page.newsroom;
  return {
    title: name,
    description: `The verdicts of ${name} on claims from the news, and its record.`,
    alternates: { canonical: `${env().TOUCHSTONE_URL}/newsrooms/${slug}` },
  };
}

/** A newsroom: who it is, its record, and its verdicts that are public. */
export default async function NewsroomPage({ params }: Props) {
  const page = await readNewsroom((await params).slug);
  if (!page) notFound();
  const { newsroom, record, total } = page;
  return (
    <>
      {newsroom.isDemo && <DemoBanner>This newsroom and its verdicts are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title={<bdi>{newsroom.name}</bdi>} kicker="Newsroom">
          {newsroom.description && (
            <p dir="auto" className="typed">
              {newsroom.description}
            </p>
          )}
        </PageHeader>
        <NewsroomFactsLine newsroom={newsroom} />
        <OwnPages newsroom={newsroom} />
        {total > 0 && (
          <section aria-labelledby="record" className="mt-12">
            <SectionHeading id="record" aside="on claims that are past quorum">
              Its record
            </SectionHeading>
            <NewsroomRecord record={record} />
          </section>
        )}
        <Verdicts page={page} />
      </div>
    </>
  );
}

/** Where it speaks for itself: its site, how it corrects itself, and how it works. */
function OwnPages({ newsroom: { url, correctionsUrl, methodologyUrl } }: Pick<Newsroom, "newsroom">) {
  const links = [
    { href: url, label: "Its own site" },
    { href: correctionsUrl, label: "Its corrections policy" },
    { href: methodologyUrl, label: "How it works" },
  ].filter(({ href }) => href !== null);
  if (links.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {links.map(({ href, label }) => (
        <li key={label}>
          <a href={href ?? undefined} rel="noopener external">
            {label}
            <span aria-hidden="true"> ↗</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Verdicts({ page: { verdicts, total } }: { page: Newsroom }) {
  return (
    <section aria-labelledby="verdicts" className="mt-12">
      <SectionHeading id="verdicts" aside={total > 0 && countOf(total, "claim")}>
        {total > verdicts.length ? `Its latest ${verdicts.length} verdicts` : "Its verdicts"}
      </SectionHeading>
      {total === 0 && (
        <EmptyState title="None is public yet">
          A verdict is shown once its claim has reached quorum: until then nobody sees who gave which.
        </EmptyState>
      )}
      <ol>
        {verdicts.map((one) => (
          <li key={one.claim.slug} className="border-b border-rule py-4 first:pt-0">
            <NewsroomVerdict {...one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
