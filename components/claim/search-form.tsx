import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { SEARCH_LIMITS } from "@/lib/publishing/list-query";

/** The search for claims: a form that leads to the list, with or without scripts. */
export function SearchForm() {
  return (
    <search>
      <form action="/claims" className="grid gap-1.5">
        <label htmlFor="q" className="text-[0.9375rem] font-semibold">
          Search the claims
        </label>
        <SearchField q="" />
      </form>
    </search>
  );
}

/** The field and its button; the label is whoever's form it is. */
export function SearchField({ q, describedBy }: { q: string; describedBy?: string }) {
  return (
    <div className="flex gap-2">
      <Input
        id="q"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={SEARCH_LIMITS.characters}
        aria-describedby={describedBy}
        autoComplete="off"
        enterKeyHint="search"
        className="min-w-0"
      />
      <Button type="submit">Search</Button>
    </div>
  );
}
