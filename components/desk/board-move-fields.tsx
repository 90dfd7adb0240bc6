import { useId } from "react";
import { OneColleague, TwoColleagues } from "@/components/desk/board-people";
import type { BoardContext, Moved, MoveProblem } from "@/components/desk/board-types";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { Move } from "@/lib/desk/states";

type Props = { card: Moved; context: BoardContext; problem: MoveProblem | null; move: Move };

/** What a move asks for. */
export function MoveFields({ card, context, problem, move }: Props) {
  const { colleagues, now, mine } = context;
  const id = useId();
  const kept = problem?.move === move ? problem : null;
  const typed = kept?.typed ?? {};
  const assigned = colleagues.filter(
    (one) => card.assignees.includes(one.id) && (mine.manages || one.id === mine.id),
  );
  const people = { id, colleagues, now };
  const before = assigned.find((one) => one.id === mine.id) ?? assigned[0];
  if (move === "decline")
    return <Text id={id} name="reason" label="Why is it declined?" typed={typed} error={kept?.message} />;
  return (
    <>
      {move === "assign" ? (
        <TwoColleagues {...people} chosen={kept ? [typed.first ?? "", typed.second ?? ""] : card.assignees} />
      ) : (
        <>
          <OneColleague
            {...{ ...people, id: `${id}-from`, name: "from", label: "From", colleagues: assigned }}
            chosen={typed.from ?? before?.id}
          />
          <OneColleague
            {...{ ...people, id: `${id}-to`, name: "to", label: "To", nobody: "Choose a colleague" }}
            chosen={typed.to}
          />
        </>
      )}
      <Text
        id={`${id}-note`}
        name="note"
        label={move === "assign" ? "Note (may be empty)" : "What your colleague needs to know"}
        typed={typed}
        error={kept?.message}
      />
    </>
  );
}

function Text({
  id,
  name,
  label,
  typed,
  error,
}: {
  id: string;
  name: string;
  label: string;
  typed: Record<string, string>;
  error: string | undefined;
}) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <Textarea {...control} name={name} rows={2} maxLength={1_000} defaultValue={typed[name] ?? ""} />
      )}
    </Field>
  );
}
