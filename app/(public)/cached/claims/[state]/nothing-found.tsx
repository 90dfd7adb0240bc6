import { readClosest, readList } from "@/app/(public)/reads";
import { ClaimRows } from "@/components/claim/claim-row";
import { EmptyState } from "@/components/ui/empty-state";
import { type ListQuery, listHref, readListQuery } from "@/lib/publishing/list-query";
import { countOf } from "@/lib/publishing/words";

const EVERYTHING = readListQuery(new URLSearchParams()).query;

/** An empty list: what can be done about it, and the claims that come closest. */
export async function NothingFound({ query }: { query: ListQuery }) {
  if ((await readList(EVERYTHING)).total === 0) {
    return (
      <EmptyState title="There are no claims yet">Claims are listed here once they are opened.</EmptyState>
    );
  }
  const closest = query.cursor ? null : await readClosest(query);
  return (
    <>
      <EmptyState title="No claim matches all of this">
        <p>
          Remove a filter above, try fewer or other words, or <a href="/claims">see all claims</a>.
          {closest?.by === "search alone" && (
            <>
              {" "}
              Without the filters there {closest.total === 1 ? "is" : "are"}{" "}
              <a href={listHref({ q: query.q })}>{countOf(closest.total, "claim")}</a>.
            </>
          )}
        </p>
      </EmptyState>
      {closest && (
        <section aria-labelledby="closest" className="mt-6 grid gap-3">
          <h3 id="closest" className="font-semibold">
            {closest.by === "search alone"
              ? "The closest, without the filters"
              : "The closest, with some of the words"}
          </h3>
          <ClaimRows claims={closest.claims} level={4} />
        </section>
      )}
    </>
  );
}
