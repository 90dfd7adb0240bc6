import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { MAX_LABEL } from "@/lib/desk/states";
import { FoldedForm } from "./folded-form";
import { backIn, type FormProps, hiddenOf } from "./panel-form-parts";

/** Declines a claim for the newsroom. */
export function DeclineForm({ panel, returned, action }: FormProps) {
  const { problem, typed } = backIn(returned, "decline");
  return (
    <FoldedForm
      name="decline"
      title="Decline this claim"
      explanation="Your newsroom does not work on it. A verdict that waits for sign-off is returned with your reason."
      button="Decline"
      danger
      hidden={hiddenOf(panel)}
      problem={problem}
      action={action}
    >
      <Field id="decline-reason" label="Why is it declined?" error={problem ?? undefined}>
        {(control) => (
          <Textarea
            {...control}
            name="reason"
            rows={2}
            required
            maxLength={1_000}
            defaultValue={typed.reason ?? ""}
          />
        )}
      </Field>
    </FoldedForm>
  );
}

/** Sets the due date, or takes it away. */
export function DueForm({ panel, returned, action }: FormProps) {
  const { problem, typed } = backIn(returned, "due");
  return (
    <FoldedForm
      name="due"
      title="Change the due date"
      button="Set the date"
      hidden={hiddenOf(panel)}
      problem={problem}
      action={action}
    >
      <Field id="due-on" label="Due on" hint="Leave it empty for no date." error={problem ?? undefined}>
        {(control) => (
          <Input {...control} type="date" name="dueOn" defaultValue={typed.dueOn ?? panel.dueOn ?? ""} />
        )}
      </Field>
    </FoldedForm>
  );
}

/** Sets the labels to those that are typed. */
export function LabelForm({ panel, returned, action }: FormProps) {
  const { problem, typed } = backIn(returned, "labels");
  const hint = `Separate them with commas; each has at most ${MAX_LABEL} characters. Leave it empty for none.`;
  return (
    <FoldedForm
      name="labels"
      title="Change the labels"
      button="Save the labels"
      hidden={hiddenOf(panel)}
      problem={problem}
      action={action}
    >
      <Field id="labels-typed" label="Labels" hint={hint} error={problem ?? undefined}>
        {(control) => (
          <Input
            {...control}
            name="labels"
            maxLength={500}
            defaultValue={typed.labels ?? panel.labels.join(", ")}
          />
        )}
      </Field>
    </FoldedForm>
  );
}
