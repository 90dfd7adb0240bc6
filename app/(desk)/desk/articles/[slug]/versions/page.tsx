import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { headlineOf } from "@/components/article/article-facts";
import { NewerTextForms } from "@/components/article/newer-text-forms";
import { PlacedClaims } from "@/components/article/placed-claims";
import { VersionList } from "@/components/article/version-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { readDraft } from "@/lib/intake/drafts";
import { versionsOf } from "@/lib/intake/versions";
import { can } from "@/lib/policy";
import { isSlug } from "@/lib/publishing/slug";
import { countOf } from "@/lib/publishing/words";
import { fetchArticleAgain, storeNewerText } from "./actions";
import { Comparison } from "./comparison";

export const instant = false;

export const metadata: Metadata = { title: "Texts of an article" };

/** The texts of an article, what of one is otherwise in another, and where its claims stand in the newest. */
export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<"/desk/articles/[slug]/versions">) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const who = await signedIn(`/desk/articles/${slug}/versions`);
  const found = isSlug(slug) ? await versionsOf(who, slug) : null;
  if (!found) notFound();
  const { article, versions, placed } = found;
  const failed = {
    fetch: await keptForm("fetch", query.problem),
    text: await keptForm("newer", query.problem),
  };
  const draft = query.problem === "newer" ? await readDraft({ userId: who.id, about: slug }) : null;
  const forms = { fetchAgain: fetchArticleAgain, update: storeNewerText, failed };
  return (
    <div className="shell">
      <PageHeader
        title="Texts of this article"
        kicker={<a href={`/desk/articles/${slug}`}>{headlineOf(article)}</a>}
      >
        <p>Every text that was stored stays as it was. Only people who are signed in see them.</p>
      </PageHeader>
      <Done done={query.done} lost={placed.filter((one) => one.state === "ORPHANED").length} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <section aria-labelledby="texts" className="grid content-start gap-6">
          <div>
            <SectionHeading id="texts">{countOf(versions.length, "text")}</SectionHeading>
            <VersionList versions={versions} />
          </div>
          {can(who, "article:add") && (
            <NewerTextForms
              slug={slug}
              url={article.url ?? versions[0]?.url ?? null}
              typed={draft?.typed.text}
              {...forms}
            />
          )}
        </section>
        <Comparison who={who} slug={slug} versions={versions} query={query} />
      </div>
      {placed.length > 0 && (
        <section aria-labelledby="claims" className="mt-14">
          <SectionHeading id="claims">Its claims in the newest text</SectionHeading>
          <PlacedClaims placed={placed} />
        </section>
      )}
    </div>
  );
}

function Done({ done, lost }: { done: unknown; lost: number }) {
  if (done === "same")
    return (
      <div className="mb-6">
        <Notice live title="Nothing has changed.">
          The text is the one that is stored already; no other was stored.
        </Notice>
      </div>
    );
  if (done !== "stored") return null;
  return (
    <div className="mb-6">
      <Notice tone="success" live title="The newer text is stored.">
        {lost > 0
          ? `${countOf(lost, "quote")} could not be found in it: please look below.`
          : "All claims were found in it."}
      </Notice>
    </div>
  );
}
