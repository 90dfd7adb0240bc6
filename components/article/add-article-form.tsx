import { ArticleTextField } from "@/components/article/article-text-field";
import { FactFields } from "@/components/article/fact-fields";
import { FileField } from "@/components/article/file-field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { UPLOAD_BYTES } from "@/lib/intake/read-upload";

type Props = {
  action: (form: FormData) => Promise<void>;
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Whether the form comes back because something is wrong with it. */
  failed: boolean;
  /** Whether the bookmarklet found more words selected than it can bring along. */
  selectionTooLong: boolean;
};

const FACTS = ["headline", "publisher", "author", "datePublished", "inLanguage"];

/** Asks for an article: an address, a text or a file. */
export function AddArticleForm({ action, values, errors, failed, selectionTooLong }: Props) {
  return (
    <Form id="add" action={action} className="grid gap-6">
      {failed && (
        <Notice tone="error" live title={errors.form ?? "Not added yet: see what is wrong below."}>
          What you typed is kept.
        </Notice>
      )}
      {selectionTooLong && (
        <Notice title="What you had selected is too long to bring along.">
          Without a text the page is fetched. If that does not do, copy the text there and paste it here.
        </Notice>
      )}
      <Field
        id="url"
        label="Its address"
        hint="The page is fetched, unless you give a text or a file with it."
        error={errors.url}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            dir="ltr"
            inputMode="url"
            placeholder="https://"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.url ?? ""}
          />
        )}
      </Field>
      <ArticleTextField
        id="text"
        label="Or its text"
        hint="Where the page cannot be fetched, as behind a paywall or in print. Only people who are signed in ever see it."
        error={errors.text}
        typed={values.text}
      />
      <FileField error={errors.file} bytes={UPLOAD_BYTES} />
      <details
        className="border-y border-rule py-3"
        open={FACTS.some((name) => values[name] || errors[name])}
      >
        <summary className="py-1.5 font-semibold">What you know of it already</summary>
        <div className="mt-3 grid gap-5">
          <p className="measure text-sm text-muted">
            All of it can wait: what the page or file tells of itself is found, and everything can be changed
            later.
          </p>
          <FactFields values={values} errors={errors} without={["url"]} />
        </div>
      </details>
      <div>
        <Button type="submit">Find its claims</Button>
      </div>
    </Form>
  );
}
