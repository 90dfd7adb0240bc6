import { calledWithAbsence } from "@/components/desk/board-words";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { Colleague } from "@/lib/desk/board-model";

type Props = {
  /** Begins the controls' ids. */
  id: string;
  colleagues: Colleague[];
  now: string;
  /** Ids of who is chosen at first. */
  chosen: readonly string[];
};

/** Chooses one or two colleagues; who is away is seen to be before it is done. */
export function TwoColleagues({ id, colleagues, now, chosen }: Props) {
  return (
    <>
      <OneColleague
        {...{ id: `${id}-first`, name: "first", label: "Assign to", colleagues, now, chosen: chosen[0] }}
      />
      <OneColleague
        {...{
          id: `${id}-second`,
          name: "second",
          label: "and to (if two)",
          colleagues,
          now,
          chosen: chosen[1],
        }}
      />
    </>
  );
}

/** Chooses a colleague. */
export function OneColleague({
  id,
  name,
  label,
  colleagues,
  now,
  chosen,
  nobody = "Nobody",
}: {
  id: string;
  name: string;
  label: string;
  colleagues: Colleague[];
  now: string;
  chosen?: string | undefined;
  /** What choosing nobody is called. */
  nobody?: string;
}) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={chosen ?? ""}>
          <option value="">{nobody}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {calledWithAbsence(one, now)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
