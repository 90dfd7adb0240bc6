import { headlineOf } from "@/components/article/article-facts";
import { QuoteInContext } from "@/components/claim/appearances";
import { Time } from "@/components/ui/time";
import type { Orphan } from "@/lib/intake/orphans";

/** In a list, a claim whose words stand nowhere in its article's newest text. */
export function OrphanRow({ orphan, mayDecide }: { orphan: Orphan; mayDecide: boolean }) {
  const { appearanceId, claim, article, since, nearest } = orphan;
  return (
    <li className="grid gap-3 border-b border-rule py-6">
      <h2 dir="auto" lang={claim.inLanguage} className="typed measure font-serif text-read font-medium">
        <a href={`/desk/orphans/${appearanceId}`}>{claim.statement}</a>
      </h2>
      <QuoteInContext
        exact={orphan.exact}
        prefix={orphan.prefix}
        suffix={orphan.suffix}
        lang={claim.inLanguage}
      />
      {nearest && (
        <p dir="auto" className="typed measure text-[0.9375rem]">
          <span className="text-muted">Perhaps now: </span>
          {nearest.words}
        </p>
      )}
      <p className="text-sm text-muted">
        <a href={`/desk/articles/${article.slug}/versions`}>{headlineOf(article)}</a>
        {article.publisher && (
          <>
            {" · "}
            <bdi>{article.publisher}</bdi>
          </>
        )}
        {" · not found since "}
        <Time iso={since} withTime />
        {mayDecide && (
          <>
            {" · "}
            <a href={`/desk/orphans/${appearanceId}`} className="font-semibold">
              Find the words<span className="sr-only">: {claim.statement}</span>
            </a>
          </>
        )}
      </p>
    </li>
  );
}
