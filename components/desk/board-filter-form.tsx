import { DUE_WORDS, FILTER_LABELS, SORT_WORDS } from "@/components/desk/board-words";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { BoardChoices } from "@/lib/desk/board-model";
import {
  BOARD_FILTERS,
  type BoardFilter,
  type BoardQuery,
  boardHref,
  DUES,
  inAddress,
  SORTS,
} from "@/lib/desk/board-query";
import { DESK_STATES, stateLabel } from "@/lib/desk/states";

type Props = { query: BoardQuery; choices: BoardChoices };

/** The board's filters and its order, as one form that leads to an address which says all of it. */
export function BoardFilterForm({ query, choices }: Props) {
  const { slug } = choices.newsroom;
  const set = BOARD_FILTERS.filter((filter) => query[filter] !== null);
  return (
    <search>
      <details open={set.length > 0} className="border-b border-rule">
        <summary className="py-2.5 font-semibold">
          Filter and sort{set.length > 0 && ` (${set.map((one) => FILTER_LABELS[one]).join(", ")})`}
        </summary>
        <form
          action={boardHref(slug)}
          className="grid items-end gap-x-4 gap-y-3 pt-1 pb-4 sm:grid-cols-2 md:grid-cols-4"
        >
          {query.view === "list" && <input type="hidden" name="view" value="list" />}
          {BOARD_FILTERS.map((filter) => (
            <Field key={filter} id={`by-${filter}`} label={FILTER_LABELS[filter]}>
              {(control) =>
                filter === "q" ? (
                  <Input {...control} type="search" name="q" maxLength={200} defaultValue={query.q ?? ""} />
                ) : (
                  <Choice {...control} {...{ filter, query, choices }} />
                )
              }
            </Field>
          ))}
          <Field id="by-sort" label="Order">
            {(control) => (
              <Select {...control} name="sort" defaultValue={query.sort}>
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {SORT_WORDS[sort]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <p className="flex items-center gap-4">
            <Button type="submit" variant="quiet">
              Show
            </Button>
            {set.length > 0 && <a href={boardHref(slug, { view: query.view })}>Remove all filters</a>}
          </p>
        </form>
      </details>
    </search>
  );
}

function Choice({
  filter,
  query,
  choices,
  ...control
}: Props & { id: string; filter: Exclude<BoardFilter, "q"> }) {
  const options = optionsOf(filter, choices);
  const value = filter === "state" ? query.state && inAddress(query.state) : query[filter];
  // What an address asks for stays chosen though it is not among what is offered.
  if (value && !options.some(([one]) => one === value)) options.push([value, value]);
  return (
    <Select {...control} name={filter} defaultValue={value ?? ""}>
      <option value="">Any</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function optionsOf(filter: Exclude<BoardFilter, "q">, choices: BoardChoices): [string, string][] {
  switch (filter) {
    case "state":
      return DESK_STATES.map((one) => [inAddress(one), stateLabel(one, choices.newsroom.signOffRequired)]);
    case "assignee":
      return [
        ["me", "Me"],
        ["nobody", "Nobody"],
        ...choices.colleagues.map(({ handle, name }): [string, string] => [handle, name]),
      ];
    case "article":
      return choices.articles.map(({ slug, headline }) => [slug, headline]);
    case "due":
      return DUES.map((one) => [one, DUE_WORDS[one]]);
    case "label":
      return choices.labels.map((label) => [label, label]);
  }
}
