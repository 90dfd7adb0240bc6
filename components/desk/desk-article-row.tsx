import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { DeskArticle } from "@/lib/desk/articles";
import { countOf } from "@/lib/publishing/words";

type Props = { article: DeskArticle; mayEdit: boolean };

/** An article in the desk's list: what it is, and what is left to decide in it. */
export function DeskArticleRow({ article, mayEdit }: Props) {
  const { slug, headline, headlineKnown, publisher, datePublished, addedAt, addedBy } = article;
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="grid min-w-0 content-start gap-1">
        <h2 dir="auto" className="typed measure font-serif text-read font-medium">
          <a href={`/desk/articles/${slug}`}>{headlineKnown ? `“${headline}”` : headline}</a>
        </h2>
        <p className="text-[0.9375rem] text-muted">
          {publisher ? <bdi className="text-ink">{publisher}</bdi> : "Publisher not stated"}
          {" · "}
          {datePublished ? <Time iso={datePublished} /> : "date unknown"}
        </p>
        <p className="text-sm text-muted">
          {addedBy ? (
            <>
              Added by <bdi>{addedBy}</bdi>, <Time iso={addedAt} withTime />
            </>
          ) : (
            "Set up with this instance"
          )}
          {mayEdit && (
            <>
              {" · "}
              <a href={`/desk/articles/${slug}/edit`}>
                What is known of it<span className="sr-only">: {headline}</span>
              </a>
            </>
          )}
        </p>
      </div>
      <LeftToDo article={article} />
    </li>
  );
}

function LeftToDo({ article: { left, claims, orphans, slug } }: { article: DeskArticle }) {
  return (
    <ul aria-label="Where it stands" className="grid content-start gap-1.5 text-[0.9375rem]">
      <li>{left > 0 ? <Badge strong>{countOf(left, "suggestion")} left</Badge> : "No suggestion left"}</li>
      <li>{claims > 0 ? `${countOf(claims, "claim")} opened` : "No claim opened yet"}</li>
      {orphans > 0 && (
        <li>
          <a href={`/desk/articles/${slug}/versions`}>
            {countOf(orphans, "claim")} without a place in its text
          </a>
        </li>
      )}
    </ul>
  );
}
