import { Time } from "@/components/ui/time";
import type { ClaimSummary, PublicAppearance, PublicArticle } from "@/lib/publishing/model";

/** Who said it, and when: the line above a statement. */
export function Speaker({ claim }: { claim: Pick<ClaimSummary, "claimant" | "claimDate"> }) {
  const { claimant, claimDate } = claim;
  const date = claimDate && <Time iso={claimDate} />;
  return (
    <p className="text-[0.9375rem] text-muted">
      {claimant ? (
        <>
          Said by{" "}
          <a href={`/claimants/${claimant.slug}`} className="font-semibold text-ink">
            <bdi>{claimant.name}</bdi>
          </a>
          {date && <>, {date}</>}
        </>
      ) : (
        <>Claimant not known{date && <>, {date}</>}</>
      )}
    </p>
  );
}

/** Where it was said: the first article known, and how many others. The line below a statement. */
export function WhereSaid({ appearances }: { appearances: PublicAppearance[] }) {
  const first = appearances.find((one) => one.isFirst) ?? appearances[0];
  if (!first) return null;
  const others = appearances.length - 1;
  return (
    <p className="max-w-3xl text-[0.9375rem] text-muted">
      In <ArticleLine article={first.article} />
      {others > 0 && (
        <>
          {" "}
          and <a href="#appearances">{others === 1 ? "one more article" : `${others} more articles`}</a>
        </>
      )}
    </p>
  );
}

/** An article on one line: headline (in quotation marks where it is the article's own), publisher, date. */
export function ArticleLine({ article }: { article: PublicArticle }) {
  const { slug, headline, headlineKnown, publisher, datePublished } = article;
  return (
    <>
      <a href={`/articles/${slug}`} className="text-ink">
        <bdi>{headlineKnown ? `“${headline}”` : headline}</bdi>
      </a>
      {publisher && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
      {datePublished && (
        <>
          , <Time iso={datePublished} />
        </>
      )}
    </>
  );
}
