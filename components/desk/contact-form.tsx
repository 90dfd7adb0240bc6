import { PostedForm } from "@/components/desk/posted-form";
import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { CONTACT_LIMITS, type ContactFields, METHODS } from "@/lib/desk/contact-fields";

/** What was wrong with the last post of a form, and what had been typed. */
export type ContactProblem = { values: Record<string, string>; errors: Record<string, string> };

type Props = {
  /** Names the form: under which its problem comes back. */
  name: string;
  /** What it is about: the claim, the newsroom, the contact and its version. */
  hidden: Record<string, string>;
  initial: ContactFields;
  problem: ContactProblem | null;
  button: string;
  action: (form: FormData) => Promise<void>;
};

/** Whom one asked, when, how, until when, and what they answered. */
export function ContactForm({ name, hidden, initial, problem, button, action }: Props) {
  const values = { ...initial, ...problem?.values };
  const errors = problem?.errors ?? {};
  const field = (key: keyof ContactFields) => ({ id: `${name}-${key}`, error: errors[key] });
  return (
    <PostedForm action={action} button={button} noValidate>
      {errors.form && <Notice tone="error" live title={errors.form} />}
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Field {...field("party")} label="Whom you asked" hint="A name or an office, as the public reads it.">
        {(control) => (
          <Input
            {...control}
            name="party"
            defaultValue={values.party}
            maxLength={CONTACT_LIMITS.party}
            dir="auto"
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field {...field("method")} label="How">
          {(control) => (
            <Select {...control} name="method" defaultValue={values.method}>
              {Object.entries(METHODS).map(([method, { label }]) => (
                <option key={method} value={method}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field {...field("askedOn")} label="Asked on">
          {(control) => <Input {...control} type="date" name="askedOn" defaultValue={values.askedOn} />}
        </Field>
        <Field {...field("deadline")} label="Deadline, if any">
          {(control) => <Input {...control} type="date" name="deadline" defaultValue={values.deadline} />}
        </Field>
        <Field {...field("answeredOn")} label="Answered on">
          {(control) => <Input {...control} type="date" name="answeredOn" defaultValue={values.answeredOn} />}
        </Field>
      </div>
      <Field
        {...field("answer")}
        label="Their answer"
        hint={`In their words, as far as it may be published; at most ${CONTACT_LIMITS.answer.toLocaleString("en")} characters.`}
      >
        {(control) => (
          <Textarea {...control} name="answer" rows={3} defaultValue={values.answer} dir="auto" />
        )}
      </Field>
    </PostedForm>
  );
}
