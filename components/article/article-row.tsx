import { ArticleFactsLine, headlineOf } from "@/components/article/article-facts";
import type { ListedArticle } from "@/lib/publishing/article-pages";
import { countOf } from "@/lib/publishing/words";

/** An article in a list. */
export function ArticleRow({ article }: { article: ListedArticle }) {
  return (
    <article className="grid gap-1.5">
      <h2 dir="auto" className="measure font-serif text-section font-medium">
        <a href={`/articles/${article.slug}`} className="no-underline hover:underline">
          {headlineOf(article)}
        </a>
      </h2>
      <ArticleFactsLine article={article} />
      <p className="text-[0.9375rem] text-muted">{countOf(article.claims, "claim")}</p>
    </article>
  );
}
