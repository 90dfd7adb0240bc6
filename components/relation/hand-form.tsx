import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { KINDS } from "@/lib/relations/model";

type Props = {
  values: Record<string, string>;
  errors: Record<string, string>;
  action: (form: FormData) => Promise<void>;
};

const CHOICES = [
  {
    value: "DUPLICATES",
    label: "Is the same claim",
    description: "The first is closed; its address leads to the other, which stays.",
  },
  { value: "REPEATS", label: "Repeats the other", description: KINDS.REPEATS.meaning },
  { value: "NARROWS", label: "Narrows the other", description: KINDS.NARROWS.meaning },
  { value: "CONTRADICTS", label: "Contradicts the other", description: KINDS.CONTRADICTS.meaning },
];

/** Asks for two claims, how the first belongs to the other, and why. */
export function HandForm({ values, errors, action }: Props) {
  const isWrong = Object.keys(errors).length > 0;
  return (
    <Form id="by-hand" action={action} noValidate className="grid content-start gap-5 wrap-anywhere">
      {isWrong && (
        <Notice tone="error" live title={errors.form ?? "Something is not right yet."}>
          What you typed is kept below.
        </Notice>
      )}
      <Field id="first" label="The first claim" hint="Its address." error={errors.first}>
        {(control) => <Input {...control} name="first" defaultValue={values.first ?? ""} />}
      </Field>
      <RadioGroup id="kind" legend="How does it belong to the other?" error={errors.kind}>
        {CHOICES.map((one) => (
          <Radio key={one.value} name="kind" {...one} defaultChecked={values.kind === one.value} />
        ))}
      </RadioGroup>
      <Field
        id="other"
        label="The other claim"
        hint="Its address; find it by its words if you do not have it."
        error={errors.other}
      >
        {(control) => <Input {...control} name="other" defaultValue={values.other ?? ""} />}
      </Field>
      <Field id="reason" label="Why" hint="Stands on the claims’ pages." error={errors.reason}>
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={3}
            dir="auto"
            maxLength={1_000}
            defaultValue={values.reason ?? ""}
          />
        )}
      </Field>
      <div>
        <Button type="submit">Relate them</Button>
      </div>
    </Form>
  );
}
