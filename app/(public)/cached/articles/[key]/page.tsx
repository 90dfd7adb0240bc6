import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readArticles } from "@/app/(public)/reads";
import { NOW, PLACEHOLDER } from "@/app/(public)/static-params";
import { ArticleRow } from "@/components/article/article-row";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: "Articles",
  description: "The articles whose claims newsrooms check together here.",
};

export function generateStaticParams() {
  return [{ key: PLACEHOLDER }];
}

/** The articles whose claims are checked. */
export default async function ArticlesPage({ params }: PageProps<"/cached/articles/[key]">) {
  if ((await params).key !== NOW) notFound();
  const articles = await readArticles();
  return (
    <div className="shell">
      <PageHeader title="Articles">
        Where the claims come from. Touchstone quotes a few words of each article and links to it; the text
        stays with its publisher.
      </PageHeader>
      {articles.length === 0 ? (
        <EmptyState title="No article yet">
          Articles are listed as soon as one of their claims is opened.
        </EmptyState>
      ) : (
        <ol className="border-t border-rule">
          {articles.map((article) => (
            <li key={article.slug} className="border-b border-rule py-5">
              <ArticleRow article={article} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
