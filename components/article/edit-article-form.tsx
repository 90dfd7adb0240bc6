import { FactFields } from "@/components/article/fact-fields";
import { originWords } from "@/components/article/fact-words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { EditableArticle } from "@/lib/intake/article-facts";
import { FACT_NAMES, type FactName } from "@/lib/intake/model";

type Props = {
  article: EditableArticle;
  action: (form: FormData) => Promise<void>;
  /** The form as it was sent before, if it comes back. */
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** Asks what is known of an article. Below the name of each fact stands where it was found. */
export function EditArticleForm({ article, action, failed }: Props) {
  const { slug, version, facts, title, headlineKnown } = article;
  const values = { ...valuesOf(article), ...failed?.values };
  const errors = failed?.errors ?? {};
  const overtaken = failed !== null && failed.values.version !== String(version);
  const hint = (name: FactName) =>
    overtaken && facts[name].value !== (values[name] || null)
      ? `Now: ${facts[name].value ?? "not known"}. ${originWords(facts[name])}`
      : originWords(facts[name]);
  return (
    <Form id="edit" action={action} noValidate className="grid gap-6">
      {failed && (
        <Notice tone="error" live title={errors.form ?? "Something is not right yet."}>
          What you typed is kept below.
        </Notice>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="version" value={version} />
      <FactFields values={values} errors={errors} hint={hint} />
      <Field
        id="workingTitle"
        label="What it is called here, where its headline is not known"
        hint={headlineKnown ? "Only shown while there is no headline." : `Now: ${title}`}
        error={errors.workingTitle}
      >
        {(control) => (
          <Input
            {...control}
            name="workingTitle"
            dir="auto"
            defaultValue={values.workingTitle ?? ""}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <Button type="submit">Save</Button>
        <a href={`/desk/articles/${slug}`}>Back to its claims</a>
      </div>
    </Form>
  );
}

function valuesOf({ facts, title, headlineKnown }: EditableArticle): Record<string, string> {
  const known = FACT_NAMES.map((name) => [name, facts[name].value ?? ""]);
  return { ...Object.fromEntries(known), workingTitle: headlineKnown ? "" : title };
}
