import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerdictFields } from "@/lib/verdicts/fields";
import { RATINGS } from "@/lib/verdicts/model";

type Props = {
  slug: string;
  /** The version of the text that was saved first. */
  version: number;
  /** The text that was saved first; null when it has been submitted meanwhile. */
  saved: VerdictFields | null;
  /** The text of the tab that came later. */
  other: VerdictFields;
  resolve: (form: FormData) => Promise<void>;
};

/** Two tabs wrote the same draft: both texts, and the choice between them. Nothing is lost until one chooses. */
export function DraftConflict({ slug, version, saved, other, resolve }: Props) {
  return (
    <Notice tone="warning" live title="This draft was changed in another tab or on another device">
      <p>Both texts are kept. Choose the one to go on with.</p>
      <form action={resolve} className="mt-3 grid gap-4 sm:grid-cols-2">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="other" value={JSON.stringify(other)} />
        <Version title="Saved there" fields={saved} keep="saved" button="Keep the text saved there" />
        <Version title="Written here" fields={other} keep="other" button="Keep the text written here" />
      </form>
    </Notice>
  );
}

function Version({
  title,
  fields,
  keep,
  button,
}: {
  title: string;
  fields: VerdictFields | null;
  keep: string;
  button: string;
}) {
  const rating = RATINGS.find((one) => one.name === fields?.rating)?.label ?? "no rating";
  return (
    <div className="grid content-start gap-2 border border-rule bg-paper p-3">
      <p className="font-semibold">{title}</p>
      {fields ? (
        <>
          <p className="text-sm text-muted">
            {rating}; {fields.sources.length} {fields.sources.length === 1 ? "source" : "sources"}
          </p>
          <p dir="auto" className="max-h-64 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
            {fields.explanation || "(no explanation yet)"}
          </p>
        </>
      ) : (
        <p className="text-sm text-muted">The verdict as it was submitted there.</p>
      )}
      <Button type="submit" variant="quiet" name="keep" value={keep}>
        {button}
      </Button>
    </div>
  );
}
