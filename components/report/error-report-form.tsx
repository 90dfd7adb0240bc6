import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { REPORT_LIMITS } from "@/lib/reports/model";

type Props = {
  slug: string;
  action: (form: FormData) => Promise<void>;
  /** The form as it was sent before, if it comes back. */
  failed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** Asks a reader what is wrong, and where what is right can be read. */
export function ErrorReportForm({ slug, action, failed }: Props) {
  const { values = {}, errors = {} } = failed ?? {};
  return (
    <Form id="error-report" action={action} noValidate className="grid content-start gap-6">
      {failed && (
        <Notice tone="error" live title={errors.form ?? "Something is not right yet."}>
          What you typed is kept below.
        </Notice>
      )}
      <input type="hidden" name="claim" value={slug} />
      <Field
        id="text"
        label="What is wrong?"
        hint={`Precisely: which words, which date, which source. ${REPORT_LIMITS.least} to ${REPORT_LIMITS.text.toLocaleString("en")} characters. Please leave out who you are.`}
        error={errors.text}
      >
        {(control) => (
          <Textarea {...control} name="text" rows={6} required dir="auto" defaultValue={values.text ?? ""} />
        )}
      </Field>
      <Field
        id="source"
        label="A source for what is right (optional)"
        hint="The address of a page or a document."
        error={errors.source}
      >
        {(control) => (
          <Input
            {...control}
            name="source"
            type="url"
            inputMode="url"
            placeholder="https://"
            defaultValue={values.source ?? ""}
          />
        )}
      </Field>
      <div>
        <Button type="submit">Send the report</Button>
      </div>
    </Form>
  );
}
