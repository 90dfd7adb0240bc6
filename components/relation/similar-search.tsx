import { StatusBadge } from "@/components/consensus/status-badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { ClaimSummary } from "@/lib/publishing/model";

type Props = {
  /** The first claim, as far as it is named. */
  first: string;
  words: string;
  found: ClaimSummary[];
};

/** Finds claims by what they say; choosing one names it as the other claim. */
export function SimilarSearch({ first, words, found }: Props) {
  return (
    <div className="grid gap-5 wrap-anywhere">
      <form action="/desk/relations/new" className="grid gap-3">
        <input type="hidden" name="first" value={first} />
        <Field id="words" label="What it says">
          {(control) => <Input {...control} name="q" defaultValue={words} maxLength={2_000} />}
        </Field>
        <div>
          <Button type="submit" variant="quiet">
            Find claims
          </Button>
        </div>
      </form>
      {words && found.length === 0 && <p>No open claim says anything like it.</p>}
      <ul className="grid gap-4">
        {found.map(({ slug, statement, consensus }) => (
          <li key={slug} className="grid gap-1 border-t border-rule pt-3">
            <p dir="auto" className="typed measure">
              <a href={`/desk/relations/new?${new URLSearchParams({ first, other: slug })}`}>{statement}</a>
            </p>
            <p>
              <StatusBadge outcome={consensus} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
