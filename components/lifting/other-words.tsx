import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { WORDS_MAX } from "@/lib/lifting/model";

type Props = {
  articleSlug: string;
  snapshotId: string;
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
  action: (form: FormData) => Promise<void>;
};

/** Any other words of the text, by pasting them: where nothing can be selected, and for whoever prefers it. */
export function OtherWords({ articleSlug, snapshotId, failed, action }: Props) {
  return (
    <details open={failed !== null} className="border-b border-rule">
      <summary className="py-2 text-sm font-semibold">Other words</summary>
      <Form id="words" action={action} noValidate className="grid gap-3 pb-3">
        <p className="text-sm text-muted">
          Select them in the text, choose them with the W key, or paste them here.
        </p>
        <input type="hidden" name="slug" value={articleSlug} />
        <input type="hidden" name="snapshot" value={snapshotId} />
        <Field id="pasted" label="Words of the text" error={failed?.errors.words ?? failed?.errors.form}>
          {(control) => (
            <Textarea
              {...control}
              name="words"
              rows={2}
              dir="auto"
              maxLength={WORDS_MAX}
              defaultValue={failed?.values.words ?? ""}
            />
          )}
        </Field>
        <div>
          <Button type="submit" variant="quiet">
            Make a claim of them
          </Button>
        </div>
      </Form>
    </details>
  );
}
