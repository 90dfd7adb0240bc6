import type { Metadata } from "next";
import { stewardOnly } from "@/app/(desk)/desk/moderation/steward-only";
import { CaseRow } from "@/components/moderation/case-row";
import { ModerationNav } from "@/components/moderation/moderation-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { moderationQueue } from "@/lib/moderation/queue";
import { countOf } from "@/lib/publishing/words";

export const instant = false;

export const metadata: Metadata = { title: "Moderation" };

/** The stewards' queue: what was reported and waits for a decision, the oldest report first. */
export default async function ModerationQueuePage({ searchParams }: PageProps<"/desk/moderation">) {
  const who = await stewardOnly("/desk/moderation");
  const { done } = await searchParams;
  const { cases, total } = await moderationQueue(who);
  return (
    <div className="shell">
      <PageHeader title="Moderation">
        <p>
          {total === 0 ? "Nothing waits." : `${countOf(total, "subject")} waiting, the oldest report first.`}
        </p>
      </PageHeader>
      <ModerationNav here="/desk/moderation" />
      {done === "1" && (
        <div className="mb-6">
          <Notice tone="success" live title="The decision is recorded.">
            Nothing else waits.
          </Notice>
        </div>
      )}
      {total === 0 && (
        <EmptyState title="No report waits">
          Reports of claims, verdicts, sources and comments come up here as they are made.
        </EmptyState>
      )}
      <ol>
        {cases.map((open) => (
          <li key={open.seen + JSON.stringify(open.subject)} className="border-b border-rule py-4 first:pt-0">
            <CaseRow open={open} />
          </li>
        ))}
      </ol>
      {total > cases.length && (
        <p className="mt-4 text-muted">{total - cases.length} more come up as these are decided on.</p>
      )}
    </div>
  );
}
