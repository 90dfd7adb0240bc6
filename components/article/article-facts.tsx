import { Time } from "@/components/ui/time";
import type { ArticleFacts } from "@/lib/articles/model";

/** Who published an article, who wrote it and when, on one line; what is not known is said to be so. */
export function ArticleFactsLine({ article }: { article: ArticleFacts }) {
  const { publisher, author, datePublished } = article;
  return (
    <p className="text-[0.9375rem] text-muted">
      {publisher ? <bdi className="text-ink">{publisher}</bdi> : "Publisher not stated"}
      {author && (
        <>
          {" · by "}
          <bdi>{author}</bdi>
        </>
      )}
      {" · "}
      {datePublished ? <Time iso={datePublished} /> : "date unknown"}
    </p>
  );
}

/** An article's headline in quotation marks; where it is not known, the description that stands for it. */
export function headlineOf({ headline, headlineKnown }: ArticleFacts): string {
  return headlineKnown ? `“${headline}”` : headline;
}
