import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { AddArticleForm } from "@/components/article/add-article-form";
import { Bookmarklet } from "@/components/article/bookmarklet";
import { WhichArticleForm } from "@/components/article/which-article-form";
import { PageHeader } from "@/components/ui/page-header";
import { articleBySlug } from "@/lib/articles/queries";
import { readDraft } from "@/lib/intake/drafts";
import { prepareToRead } from "@/lib/intake/read/in-worker";
import { env } from "@/lib/platform/env";
import { can } from "@/lib/policy";
import { add, chooseArticle } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add an article" };

const PAGE = "/desk/articles/new";

/**
 * Where an article comes in. A bookmarklet may fill the form by the address; nothing is fetched or stored before
 * somebody sends it.
 */
export default async function NewArticlePage({ searchParams }: PageProps<"/desk/articles/new">) {
  const { problem, ...query } = await searchParams;
  const brought = broughtBy(query);
  const who = await signedIn(brought.size > 0 ? `${PAGE}?${brought}` : PAGE);
  if (!can(who, "article:add")) forbidden();
  prepareToRead();
  const [failed, question] = await Promise.all([keptForm("add", problem), keptForm("which", problem)]);
  const draft = problem === "add" || problem === "which" ? await readDraft({ userId: who.id }) : null;
  const like = draft?.arrived && question ? await articleBySlug(question.values.like ?? "") : null;
  return (
    <div className="shell">
      <PageHeader title="Add an article">
        <p>
          An address, a text or a file: whichever you have. The article opens with the claims in it that can
          be checked.
        </p>
      </PageHeader>
      <div className="max-w-[46rem] pb-8">
        {like && <WhichArticleForm like={like} action={chooseArticle} />}
        <AddArticleForm
          action={add}
          values={draft?.typed ?? Object.fromEntries(brought)}
          errors={failed?.errors ?? {}}
          failed={failed !== null}
          selectionTooLong={brought.has("long")}
        />
        <Bookmarklet opens={`${env().TOUCHSTONE_URL}${PAGE}`} />
      </div>
    </div>
  );
}

/** What a bookmarklet brings along. */
function broughtBy(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const given = ["url", "text", "long"].flatMap((name) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  return new URLSearchParams(given);
}
