import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { EditArticleForm } from "@/components/article/edit-article-form";
import { PageHeader } from "@/components/ui/page-header";
import { editableArticle } from "@/lib/intake/article-facts";
import { can } from "@/lib/policy";
import { isSlug } from "@/lib/publishing/slug";
import { edit } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "What is known of an article" };

/** What is known of an article, where each part of it was found, and where it is changed. */
export default async function EditArticlePage({
  params,
  searchParams,
}: PageProps<"/desk/articles/[slug]/edit">) {
  const [{ slug }, { problem }] = await Promise.all([params, searchParams]);
  const who = await signedIn(`/desk/articles/${slug}/edit`);
  if (!can(who, "article:add")) forbidden();
  const article = isSlug(slug) ? await editableArticle(who, slug) : null;
  if (!article) notFound();
  return (
    <div className="shell">
      <PageHeader
        title="What is known of it"
        kicker={
          <a href={`/desk/articles/${slug}`} className="typed">
            <bdi>{article.title}</bdi>
          </a>
        }
      >
        <p>What is not known stays empty. The public reads this as soon as a claim of the article is open.</p>
      </PageHeader>
      <div className="max-w-[46rem] pb-8">
        <EditArticleForm article={article} action={edit} failed={await keptForm("edit", problem)} />
      </div>
    </div>
  );
}
