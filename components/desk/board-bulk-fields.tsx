import { TwoColleagues } from "@/components/desk/board-people";
import type { BoardContext } from "@/components/desk/board-types";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { BulkKind } from "@/lib/desk/board-bulk";

type Props = {
  context: BoardContext;
  labels: string[];
  kinds: readonly BulkKind[];
  typed: Record<string, string>;
  pending: boolean;
};

const BUTTONS: Record<BulkKind, string> = {
  assign: "Assign the selected claims",
  label: "Change their labels",
  due: "Set the due date",
  decline: "Decline the selected claims",
};

// Said whole, so that the style sheet knows them.
const SHOWN: Record<BulkKind, string> = {
  assign: "group-has-[[value=assign]:checked]:grid",
  label: "group-has-[[value=label]:checked]:grid",
  due: "group-has-[[value=due]:checked]:grid",
  decline: "group-has-[[value=decline]:checked]:grid",
};

/** What a change of many claims asks for: the part that is chosen shows. */
export function BulkFields(props: Props) {
  const { kinds, pending } = props;
  return kinds.map((kind) => (
    <div key={kind} className={`hidden gap-3 pt-2 pb-3 ${SHOWN[kind]}`}>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Particulars {...props} kind={kind} />
        <Button
          type="submit"
          variant={kind === "decline" ? "danger" : "primary"}
          aria-disabled={pending}
          className="justify-self-start"
        >
          {BUTTONS[kind]}
        </Button>
      </div>
    </div>
  ));
}

function Particulars({ kind, context, labels, typed }: Props & { kind: BulkKind }) {
  const { colleagues, now } = context;
  switch (kind) {
    case "assign":
      return (
        <>
          <TwoColleagues
            {...{ id: "bulk", colleagues, now, chosen: [typed.first ?? "", typed.second ?? ""] }}
          />
          <Field id="bulk-note" label="Note (may be empty)">
            {(control) => <Input {...control} name="note" maxLength={1_000} defaultValue={typed.note} />}
          </Field>
        </>
      );
    case "label":
      return (
        <>
          <datalist id="labels">
            {labels.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
          <Field id="bulk-add" label="Add labels, separated by commas">
            {(control) => <Input {...control} name="add" list="labels" defaultValue={typed.add} />}
          </Field>
          <Field id="bulk-remove" label="Remove labels">
            {(control) => <Input {...control} name="remove" list="labels" defaultValue={typed.remove} />}
          </Field>
        </>
      );
    case "due":
      return (
        <Field id="bulk-due" label="Due on (empty: no due date)">
          {(control) => <Input {...control} type="date" name="dueOn" defaultValue={typed.dueOn} />}
        </Field>
      );
    case "decline":
      return (
        <Field id="bulk-reason" label="Why are they declined?">
          {(control) => (
            <Textarea {...control} name="reason" rows={1} maxLength={1_000} defaultValue={typed.reason} />
          )}
        </Field>
      );
  }
}
