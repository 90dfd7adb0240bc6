import { headlineOf } from "@/components/article/article-facts";
import { DemoBanner } from "@/components/claim/demo-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ArticleFacts } from "@/lib/articles/model";
import type { Contradictions, Dispute } from "@/lib/publishing/contradictions";
import { countOf } from "@/lib/publishing/words";
import { ContradictionView } from "./contradiction-view";

type Props = {
  page: Contradictions;
  /** Whether it is not the first page. */
  later: boolean;
  demo: boolean;
};

/** What articles say against each other, by the pairs of articles. */
export function ContradictionsList({ page: { disputes, next }, later, demo }: Props) {
  return (
    <>
      {demo && <DemoBanner>Outcomes on this page are demonstration data.</DemoBanner>}
      <div className="shell">
        <PageHeader title="Contradictions">
          <p>
            Claims that cannot both be true, side by side: who said each, where and when, and how far
            newsrooms have come with it. Programs only suggest pairs; a person has confirmed each of these.
          </p>
        </PageHeader>
        {disputes.length === 0 && (
          <EmptyState title="No contradiction is confirmed yet">
            Where two claims are found to contradict each other, both stand here.
          </EmptyState>
        )}
        <div className="grid gap-14">
          {disputes.map((dispute) => (
            <DisputeSection key={dispute.contradictions[0]?.id} dispute={dispute} />
          ))}
        </div>
        <Pagination
          label="Pages of contradictions"
          first={later ? "/contradictions" : null}
          next={next && `/contradictions/${next}`}
        />
      </div>
    </>
  );
}

function DisputeSection({ dispute: { articles, contradictions } }: { dispute: Dispute }) {
  const [one, other] = articles;
  return (
    <section>
      <SectionHeading
        id={`between-${contradictions[0]?.id}`}
        aside={countOf(contradictions.length, "contradiction")}
      >
        {one.slug === other.slug ? (
          <>
            Within <ArticleName article={one} />
          </>
        ) : (
          <>
            <ArticleName article={one} /> and <ArticleName article={other} />
          </>
        )}
      </SectionHeading>
      <ol className="grid gap-10">
        {contradictions.map((contradiction) => (
          <li key={contradiction.id}>
            <ContradictionView contradiction={contradiction} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An article by its publisher where that is known: the shortest name by which readers know it. */
function ArticleName({ article }: { article: ArticleFacts }) {
  return (
    <a href={`/articles/${article.slug}`} className="no-underline hover:underline">
      <bdi>{article.publisher ?? headlineOf(article)}</bdi>
    </a>
  );
}
