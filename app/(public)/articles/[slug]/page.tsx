import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readArticle } from "@/app/(public)/reads";
import { PLACEHOLDER } from "@/app/(public)/static-params";
import { ArticleFactsLine, headlineOf } from "@/components/article/article-facts";
import { QuotedClaim } from "@/components/article/quoted-claim";
import { DemoBanner } from "@/components/claim/demo-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ArticleFacts } from "@/lib/articles/model";
import { env } from "@/lib/platform/env";
import type { ArticlePage as Article } from "@/lib/publishing/article-pages";
import { feedTypes } from "@/lib/publishing/feed-addresses";
import { listHref } from "@/lib/publishing/list-query";
import { countOf } from "@/lib/publishing/words";

type Props = PageProps<"/articles/[slug]">;

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readArticle((await params).slug);
  if (!page) return {};
  return {
    title: headlineOf(page.article),
    description: `${countOf(page.claims.length, "claim")} of this article, checked by newsrooms together.`,
    alternates: {
      canonical: `${env().TOUCHSTONE_URL}/articles/${page.article.slug}`,
      types: feedTypes(listHref({ article: page.article.slug })),
    },
  };
}

/** An article: what is known of it, and its claims in the order of its text. */
export default async function ArticlePage({ params }: Props) {
  const page = await readArticle((await params).slug);
  if (!page) notFound();
  const { article, claims, contradicted } = page;
  return (
    <>
      {env().demo && <DemoBanner>Outcomes on this page are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title={<bdi>{headlineOf(article)}</bdi>} kicker="Article" />
        <div className="grid gap-2">
          <ArticleFactsLine article={article} />
          {!article.headlineKnown && (
            <p className="text-sm text-muted">The article’s own headline is not known; this describes it.</p>
          )}
          <Original article={article} />
          {contradicted > 0 && (
            <p>
              {countOf(contradicted, "claim")} of it {contradicted === 1 ? "is" : "are"} contradicted
              elsewhere: <a href="/contradictions">contradictions</a>
            </p>
          )}
        </div>
        <Claims claims={claims} />
      </div>
    </>
  );
}

function Original({ article }: { article: ArticleFacts }) {
  if (!article.url) return <p className="text-sm text-muted">Its address on the web is not known.</p>;
  return (
    <p>
      <a href={article.url} rel="noopener external">
        Read the original<span aria-hidden="true"> ↗</span>
      </a>
    </p>
  );
}

function Claims({ claims }: { claims: Article["claims"] }) {
  return (
    <section aria-labelledby="claims" className="mt-12">
      <SectionHeading id="claims" aside="in the order of the text">
        {claims.length === 0 ? "Its claims" : `Its ${countOf(claims.length, "claim")}`}
      </SectionHeading>
      {claims.length === 0 && <EmptyState title="No claim of it is open for review" />}
      <ol className="grid gap-8">
        {claims.map((one) => (
          <li key={one.claim.slug} className="border-b border-rule pb-8">
            <QuotedClaim {...one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
