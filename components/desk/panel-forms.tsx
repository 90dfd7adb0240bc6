import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { DeskPanel } from "@/lib/desk/panel";
import { MAX_LABEL } from "@/lib/desk/states";
import { FoldedForm } from "./folded-form";
import { ColleagueChoice, NoteField } from "./people-fields";

export type DeskAction = (form: FormData) => Promise<void>;

/** A form that came back: what was wrong, and what had been typed. */
export type Returned = { name: string; message: string; values: Record<string, string> } | null;

export type FormProps = { panel: DeskPanel; returned: Returned; action: DeskAction };

/** What every form of the desk says of where it stands and what it has seen. */
export function hiddenOf({ slug, newsroom, version }: DeskPanel) {
  return { slug, newsroom: newsroom.slug, seen: version };
}

/** The part of a form that came back, if it is this one. */
function backIn(returned: Returned, name: string) {
  const own = returned?.name === name ? returned : null;
  return { problem: own?.message ?? null, typed: own?.values ?? {} };
}

export function AssignForm({ panel, returned, action }: FormProps) {
  const { problem, typed } = backIn(returned, "assign");
  const [first, second] = panel.assignees;
  const mayEmpty = panel.moves.includes("unassign");
  return (
    <FoldedForm
      name="assign"
      title={panel.assignees.length > 0 ? "Assign to others" : "Assign"}
      button="Assign"
      hidden={hiddenOf(panel)}
      problem={problem}
      problemAbove
      action={action}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <ColleagueChoice
          name="first"
          label="Reviewer"
          people={panel.colleagues}
          chosen={typed.first ?? first?.id ?? ""}
          {...(mayEmpty && { nobody: "Nobody: back into the inbox" })}
        />
        <ColleagueChoice
          name="second"
          label="Second reviewer"
          people={panel.colleagues}
          chosen={typed.second ?? second?.id ?? ""}
          nobody="None"
        />
      </div>
      <NoteField id="assign-note" label="Note, if any" typed={typed.note ?? ""} />
    </FoldedForm>
  );
}

export function HandOverForm({ panel, returned, action, viewerId }: FormProps & { viewerId: string }) {
  const { problem, typed } = backIn(returned, "hand-over");
  const mine = panel.assignees.some((one) => one.id === viewerId);
  const from = panel.manages ? panel.assignees : panel.assignees.filter((one) => one.id === viewerId);
  const free = panel.colleagues.filter((one) => !panel.assignees.some((other) => other.id === one.id));
  const only = from.length === 1 ? from[0] : undefined;
  return (
    <FoldedForm
      name="hand-over"
      title="Hand over"
      explanation="The colleague takes the place of who is assigned; the state stays as it is."
      button="Hand over"
      hidden={{ ...hiddenOf(panel), ...(only && { from: only.id }) }}
      problem={problem}
      problemAbove
      action={action}
    >
      {!only && (
        <ColleagueChoice
          name="from"
          label="Whose work"
          people={from}
          chosen={typed.from ?? (mine ? viewerId : "")}
        />
      )}
      <ColleagueChoice name="to" label="Colleague who takes over" people={free} chosen={typed.to ?? ""} />
      <NoteField
        id="hand-over-note"
        label="What your colleague needs to know"
        typed={typed.note ?? ""}
        required
      />
    </FoldedForm>
  );
}

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
