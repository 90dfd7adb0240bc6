import { type Part, wordsIn } from "@/components/lifting/pieces";
import { Button } from "@/components/ui/button";
import type { LiftedPlace, RoomSuggestion } from "@/lib/lifting/model";

type LiftedProps = { lifted: { slug: string; statement: string }[] };

/** The claims that this text has led to. */
export function LiftedList({ lifted }: LiftedProps) {
  const claims = [...new Map(lifted.map((one) => [one.slug, one])).values()];
  if (claims.length === 0) return null;
  return (
    <details className="border-b border-rule">
      <summary className="py-2 text-sm font-semibold">
        <span aria-hidden="true">✓ </span>Claims ({claims.length})
      </summary>
      <ul className="grid gap-2 pb-3">
        {claims.map(({ slug, statement }) => (
          <li key={slug} dir="auto" className="font-serif leading-snug">
            <a href={`/desk/claims/${slug}`}>{statement}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What of the text is a claim's, as `LiftedList` takes it. */
export function claimsOf(places: LiftedPlace[]) {
  return places.map((one) => one.claim);
}

type DismissedProps = {
  dismissed: RoomSuggestion[];
  part: Part;
  articleSlug: string;
  mayWork: boolean;
  action: (form: FormData) => Promise<void>;
  onRestore: (id: string) => void;
};

/** What was put aside, by whom, and the way back. */
export function DismissedList({ dismissed, part, articleSlug, mayWork, action, onRestore }: DismissedProps) {
  if (dismissed.length === 0) return null;
  return (
    <details className="border-b border-rule">
      <summary className="py-2 text-sm font-semibold">Dismissed ({dismissed.length})</summary>
      <form action={action} className="grid gap-2 pb-3">
        <input type="hidden" name="slug" value={articleSlug} />
        <ul className="grid gap-2">
          {dismissed.map((one) => (
            <li key={one.id} className="flex items-baseline justify-between gap-3">
              <span dir="auto" className="line-clamp-2 font-serif leading-snug text-muted">
                {wordsIn(part, one)}
                {one.by && <span className="font-sans text-sm"> ({one.by})</span>}
              </span>
              {mayWork && (
                <Button
                  type="submit"
                  variant="link"
                  name="intent"
                  value={`restore:${one.id}`}
                  className="text-sm"
                  onClick={(event) => {
                    event.preventDefault();
                    onRestore(one.id);
                  }}
                >
                  Restore
                </Button>
              )}
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}
