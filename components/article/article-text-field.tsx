import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

type Props = {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** What was typed when the form came back. */
  typed?: string | undefined;
};

/** Where the text of an article is pasted: it grows with the text, up to a part of the screen. */
export function ArticleTextField({ typed, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <Textarea {...control} name="text" rows={8} dir="auto" className="max-h-96" defaultValue={typed} />
      )}
    </Field>
  );
}
