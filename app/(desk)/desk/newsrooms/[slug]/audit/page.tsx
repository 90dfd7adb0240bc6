import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { signedIn } from "@/app/viewer";
import { AuditFilters } from "@/components/newsroom/audit-filters";
import { AuditList } from "@/components/newsroom/audit-list";
import { NewsroomNav } from "@/components/newsroom/newsroom-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { auditedNewsroom, auditPage, auditPeople } from "@/lib/newsrooms/audit-log";
import { auditParams, readAuditQuery } from "@/lib/newsrooms/audit-query";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/policy";

export const instant = false;

export const metadata: Metadata = { title: "Audit" };

/** Who did what when in a newsroom, for its owners and editors. */
export default async function AuditPage({ params, searchParams }: PageProps<"/desk/newsrooms/[slug]/audit">) {
  const { slug } = await params;
  const page = `/desk/newsrooms/${slug}/audit`;
  const who = await signedIn(page);
  const newsroom = await newsroomFor(who, slug);
  const { query, notices } = readAuditQuery(asParams(await searchParams));
  const [{ entries, next }, people] = await Promise.all([auditPage(newsroom, query), auditPeople(newsroom)]);
  const all = { ...query, before: null };
  return (
    <div className="shell grid gap-8">
      <div>
        <PageHeader title="Audit" kicker={<bdi>{newsroom.name}</bdi>}>
          <p>Who did what, and when. Nothing here is ever changed or deleted; no rating stands in it.</p>
        </PageHeader>
        <NewsroomNav viewer={who} newsroom={newsroom} current="audit" />
      </div>
      <AuditFilters action={page} query={query} people={people} />
      {notices.map((notice) => (
        <Notice key={notice} tone="warning">
          {notice}
        </Notice>
      ))}
      <section aria-labelledby="events">
        <SectionHeading
          id="events"
          aside={<a href={`${page}/export${auditParams(all)}`}>Download these events (CSV)</a>}
        >
          Events
        </SectionHeading>
        {entries.length > 0 ? (
          <AuditList entries={entries} onlyClaim={(claim) => page + auditParams({ ...all, claim })} />
        ) : (
          <EmptyState title="No events">
            <p>
              Nothing was recorded that fits. <a href={page}>Show all events</a>
            </p>
          </EmptyState>
        )}
        <Pagination
          label="Pages of events"
          first={query.before ? page + auditParams(all) : null}
          next={next ? page + auditParams({ ...query, before: next }) : null}
        />
      </section>
    </div>
  );
}

/** The newsroom; for who may not read its audit the page that says so, for others none. */
async function newsroomFor(who: Viewer, slug: string) {
  try {
    return await auditedNewsroom(who, slug);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "forbidden" ? forbidden() : notFound();
  }
}

function asParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(given).map(([name, value]) => [name, String([value].flat()[0] ?? "")]);
  return new URLSearchParams(pairs);
}
