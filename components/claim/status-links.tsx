import { choices } from "@/components/claim/filter-words";
import type { Facets } from "@/lib/publishing/facets";
import { type ListQuery, listHref } from "@/lib/publishing/list-query";

/** The statuses as links with their counts: the quickest way to narrow the list. */
export function StatusLinks({ query, facets }: { query: ListQuery; facets: Facets }) {
  const all = facets.status.reduce((sum, one) => sum + one.count, 0);
  const links = [
    { status: null, name: "All", count: all },
    ...choices("status", query, facets).map(({ value, ...rest }) => ({ status: value, ...rest })),
  ];
  return (
    <nav aria-label="Status">
      <ul className="flex flex-wrap gap-x-6 gap-y-0.5 border-b border-ink pb-2 text-[0.9375rem]">
        {links.map(({ status, name, count }) => (
          <li key={name}>
            <a
              href={listHref({ ...query, status: status as ListQuery["status"] })}
              aria-current={status === query.status ? "page" : undefined}
              className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
            >
              {name} <span className="text-muted">({count})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
