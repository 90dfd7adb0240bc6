import { choices, FILTER_NAMES } from "@/components/claim/filter-words";
import { SearchField } from "@/components/claim/search-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { Facets } from "@/lib/publishing/facets";
import { FILTERS, type Filter, inAddress, type ListQuery, SEARCH_LIMITS } from "@/lib/publishing/list-query";

type Props = { query: ListQuery; facets: Facets };

/** Search and filters as one form, which leads to an address that says all of it. */
export function ClaimFilters({ query, facets }: Props) {
  return (
    <search>
      <form action="/claims" className="grid gap-5">
        <div className="grid max-w-2xl gap-1.5">
          <label htmlFor="q" className="text-[0.9375rem] font-semibold">
            Search
          </label>
          <p id="q-hint" className="text-sm text-muted">
            Words of the claim, its claimant or a quote; beginnings of words are enough. At most{" "}
            {SEARCH_LIMITS.characters} characters.
          </p>
          <SearchField q={query.q} describedBy="q-hint" />
        </div>
        <details open={FILTERS.some((filter) => query[filter] !== null)}>
          <summary className="py-1 font-semibold">Filters</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {FILTERS.map((filter) => (
              <Field key={filter} id={filter} label={FILTER_NAMES[filter]}>
                {(control) => <Choice {...control} filter={filter} query={query} facets={facets} />}
              </Field>
            ))}
            <div className="flex items-end">
              <Button type="submit" variant="quiet">
                Show these claims
              </Button>
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}

function Choice({ filter, query, facets, ...control }: Props & { id: string; filter: Filter }) {
  const named = filter === "status" || filter === "rating";
  const written = (value: string) => (named ? inAddress(value) : value);
  return (
    <Select {...control} name={filter} defaultValue={written(query[filter] ?? "")}>
      <option value="">Any</option>
      {choices(filter, query, facets).map(({ value, name, count }) => (
        <option key={value} value={written(value)}>
          {name} ({count})
        </option>
      ))}
    </Select>
  );
}
