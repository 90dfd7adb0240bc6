import { FILTER_NAMES, valueName } from "@/components/claim/filter-words";
import type { Facets } from "@/lib/publishing/facets";
import { FILTERS, type ListQuery, listHref } from "@/lib/publishing/list-query";

/** What the list is narrowed to; each part is a link that removes it. */
export function ActiveFilters({ query, facets }: { query: ListQuery; facets: Facets }) {
  const filters = FILTERS.flatMap((filter) => {
    const value = query[filter];
    return value
      ? [{ key: filter, name: `${FILTER_NAMES[filter]}: `, value: valueName(filter, value, facets) }]
      : [];
  });
  const search = query.q ? [{ key: "q", name: "Search: ", value: `“${query.q}”` }] : [];
  const active = [...search, ...filters];
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2 text-sm">
      {active.map(({ key, name, value }) => (
        <li key={key}>
          <a
            href={listHref({ ...query, [key]: key === "q" ? "" : null })}
            className="inline-flex min-h-9 items-center gap-2 border border-edge px-2.5 py-1 no-underline hover:border-accent"
          >
            <span>
              <span className="sr-only">Remove </span>
              {name}
              <bdi className="font-semibold wrap-anywhere">{value}</bdi>
            </span>
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <a href="/claims" className="py-1">
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}
