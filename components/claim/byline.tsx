import { Time } from "@/components/ui/time";
import type { PublicAppearance, PublicClaim } from "@/lib/publishing/model";

/** Who said it, when, and where: the line under a statement. */
export function Byline({ claim }: { claim: Pick<PublicClaim, "claimant" | "claimDate" | "appearances"> }) {
  const { claimant, claimDate, appearances } = claim;
  const where = appearances.find((one) => one.isFirst) ?? appearances[0];
  return (
    <div className="grid gap-1 text-[0.9375rem] text-muted">
      <p>
        {claimant ? (
          <>
            Said by{" "}
            <a href={`/claimants/${claimant.slug}`} className="font-semibold text-ink">
              <bdi>{claimant.name}</bdi>
            </a>
          </>
        ) : (
          "Who said it first is not known"
        )}
        {claimDate && (
          <>
            , <Time iso={claimDate} />
          </>
        )}
      </p>
      {where && <Where {...where} others={appearances.length - 1} />}
    </div>
  );
}

function Where({ article, others }: PublicAppearance & { others: number }) {
  return (
    <p>
      In{" "}
      <a href={`/articles/${article.slug}`} className="text-ink">
        <ArticleTitle article={article} />
      </a>
      {article.publisher && (
        <>
          , <bdi>{article.publisher}</bdi>
        </>
      )}
      {article.datePublished && (
        <>
          , <Time iso={article.datePublished} />
        </>
      )}
      {others > 0 && (
        <>
          {" "}
          and <a href="#appearances">{others === 1 ? "one more article" : `${others} more articles`}</a>
        </>
      )}
    </p>
  );
}

/** An article's headline; in quotation marks only where it is the article's own. */
export function ArticleTitle({ article }: { article: PublicAppearance["article"] }) {
  return <bdi>{article.headlineKnown ? `“${article.headline}”` : article.headline}</bdi>;
}
