import type { Metadata } from "next";
import { signedIn } from "@/app/viewer";
import { OrphanRow } from "@/components/orphan/orphan-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { orphans } from "@/lib/intake/orphans";
import { can } from "@/lib/policy";
import { countOf } from "@/lib/publishing/words";

export const instant = false;

export const metadata: Metadata = { title: "Quotes without a place" };

const DONE: Record<string, string> = {
  found: "The words are tied to their new place.",
  gone: "It is recorded that the article no longer says this.",
};

/** The claims whose words stand nowhere in the newest texts of their articles, the oldest first. */
export default async function OrphansPage({ searchParams }: PageProps<"/desk/orphans">) {
  const { after, done } = await searchParams;
  const who = await signedIn("/desk/orphans");
  const page = await orphans(who, typeof after === "string" ? after : null);
  const recorded = typeof done === "string" ? DONE[done] : undefined;
  return (
    <div className="shell">
      <PageHeader title="Quotes without a place">
        <p>
          {page.total > 0
            ? `${countOf(page.total, "quote")} could not be found in the newest text of the article, the oldest first. A person has to look.`
            : "Every quote is found in the newest text of its article."}
        </p>
      </PageHeader>
      {recorded && (
        <div className="mb-6">
          <Notice tone="success" live title={recorded} />
        </div>
      )}
      {page.total === 0 && (
        <EmptyState title="Nothing to look for">
          When an article is fetched again and a claim’s words are not in it any more, they come up here.
        </EmptyState>
      )}
      <ol>
        {page.orphans.map((orphan) => (
          <OrphanRow key={orphan.appearanceId} orphan={orphan} mayDecide={can(who, "article:add")} />
        ))}
      </ol>
      <Pagination
        label="More quotes"
        first={after ? "/desk/orphans" : null}
        next={page.next && `/desk/orphans?${new URLSearchParams({ after: page.next })}`}
      />
    </div>
  );
}
