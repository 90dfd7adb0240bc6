import type { Metadata } from "next";
import { signedIn } from "@/app/viewer";
import { DeskArticleRow } from "@/components/desk/desk-article-row";
import { Button, ButtonLink } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import {
  ARTICLE_VIEWS,
  type ArticlesQuery,
  type ArticleView,
  deskArticles,
  readArticlesQuery,
} from "@/lib/desk/articles";
import { orphanCount } from "@/lib/intake/orphans";
import { can } from "@/lib/policy";
import { countOf } from "@/lib/publishing/words";

export const instant = false;

export const metadata: Metadata = { title: "Articles on the desk" };

const NAMES: Record<ArticleView, string> = { "to-do": "Left to do", all: "All" };

/** The articles by what is left to do in them. */
export default async function DeskArticlesPage({ searchParams }: PageProps<"/desk/articles">) {
  const query = readArticlesQuery(await searchParams);
  const who = await signedIn(hrefOf(query));
  const [{ articles, next }, lost] = await Promise.all([deskArticles(who, query), orphanCount()]);
  return (
    <div className="shell">
      <PageHeader title="Articles">
        <p>What came in, the latest first, and what is left to decide in each.</p>
        {lost > 0 && (
          <p className="mt-2">
            <a href="/desk/orphans">{countOf(lost, "quote")} without a place</a>
          </p>
        )}
      </PageHeader>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        {can(who, "article:add") && <ButtonLink href="/desk/articles/new">Add an article</ButtonLink>}
        <Search query={query} />
      </div>
      <Views query={query} />
      {articles.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <ol>
          {articles.map((article) => (
            <DeskArticleRow key={article.id} article={article} mayEdit={can(who, "article:add")} />
          ))}
        </ol>
      )}
      <Pagination
        label="More articles"
        first={query.after ? hrefOf({ ...query, after: null }) : null}
        next={next && hrefOf({ ...query, after: next })}
      />
    </div>
  );
}

function Search({ query: { view, q } }: { query: ArticlesQuery }) {
  return (
    <search className="w-full sm:w-auto sm:min-w-96">
      <form action="/desk/articles" className="grid gap-1.5">
        <label htmlFor="q" className="text-[0.9375rem] font-semibold">
          Words of headline or publisher
        </label>
        <input type="hidden" name="view" value={view} />
        <div className="flex gap-2">
          <Input
            id="q"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            autoComplete="off"
            className="min-w-0"
          />
          <Button type="submit" variant="quiet">
            Search
          </Button>
        </div>
      </form>
    </search>
  );
}

function Views({ query }: { query: ArticlesQuery }) {
  return (
    <nav aria-label="Views">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
        {ARTICLE_VIEWS.map((view) => (
          <li key={view}>
            <a
              href={hrefOf({ ...query, view, after: null })}
              aria-current={view === query.view ? "page" : undefined}
              className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
            >
              {NAMES[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ query }: { query: ArticlesQuery }) {
  if (query.q) {
    return (
      <EmptyState title="No article with these words">
        {query.view === "all" ? (
          "Its headline or publisher may be worded otherwise."
        ) : (
          <a href={hrefOf({ ...query, view: "all", after: null })}>Search all articles</a>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={query.view === "all" ? "No article yet" : "Nothing is left to do"}>
      Articles come up here as soon as somebody adds one.
    </EmptyState>
  );
}

/** The address of a state of the list. */
function hrefOf({ view, q, after }: ArticlesQuery): string {
  const params = new URLSearchParams({
    ...(view !== "to-do" && { view }),
    ...(q && { q }),
    ...(after && { after }),
  });
  return params.size > 0 ? `/desk/articles?${params}` : "/desk/articles";
}
