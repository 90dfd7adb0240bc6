import { FoldedForm } from "./folded-form";
import { backIn, type FormProps, hiddenOf } from "./panel-form-parts";
import { ColleagueChoice, NoteField } from "./people-fields";

/** Assigns a claim to one or two people. */
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
      <div className="grid gap-3">
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

/** Hands a claim from one who is assigned to a colleague. */
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
