import { ArticleTitle } from "@/components/claim/byline";
import { Time } from "@/components/ui/time";
import type { PublicAppearance } from "@/lib/publishing/model";

/** Where a claim was said: each quote in its context, with the article that it stands in. */
export function Appearances({ appearances }: { appearances: PublicAppearance[] }) {
  return (
    <ol className="grid gap-8">
      {appearances.map((appearance) => (
        <li key={`${appearance.article.slug} ${appearance.exact}`}>
          <Appearance {...appearance} />
        </li>
      ))}
    </ol>
  );
}

function Appearance({ article, exact, prefix, suffix, isFirst }: PublicAppearance) {
  return (
    <figure className="grid gap-2.5">
      <blockquote
        dir="auto"
        className="typed measure border-s-2 border-rule ps-4 font-serif text-read text-muted"
      >
        {prefix && `… ${prefix}`}
        <mark className="bg-transparent font-medium text-ink underline decoration-accent decoration-1 underline-offset-4">
          {exact}
        </mark>
        {suffix && `${suffix} …`}
      </blockquote>
      <figcaption className="text-[0.9375rem] text-muted">
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
        {isFirst && " · where it was first said, as far as is known"}
      </figcaption>
    </figure>
  );
}
