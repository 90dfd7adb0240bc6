import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { CHOSEN_KINDS, KINDS } from "@/lib/corrections/model";
import type { VerdictFields } from "@/lib/verdicts/fields";
import { RatingInput } from "./rating-input";

type Props = {
  fields: VerdictFields;
  /** Messages by field name. */
  problems: Record<string, string>;
  /** The newsrooms for which the reviewer may speak; asked about where there are several. */
  newsrooms: { id: string; name: string }[];
  isRevision: boolean;
  /** Whether anything of the verdict was published, so that a revision may correct it. */
  published: boolean;
  onChange: (change: Partial<VerdictFields>) => void;
};

/** The fields of a verdict but its sources. */
export function VerdictInputs({ fields, problems, newsrooms, isRevision, published, onChange }: Props) {
  const text = (name: "newsroomId" | "explanation" | "searchNote" | "note" | "correction") => ({
    name,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      {newsrooms.length > 1 && (
        <Field id="newsroomId" label="For which newsroom do you speak?" error={problems.newsroomId}>
          {(control) => (
            <Select {...control} {...text("newsroomId")}>
              <option value="">Choose…</option>
              {newsrooms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <RatingInput
        value={fields.rating}
        onChange={(rating) => onChange({ rating })}
        error={problems.rating}
      />
      {isRevision && (
        <Field
          id="note"
          label="What changed"
          hint="For the public record of this verdict."
          error={problems.note}
        >
          {(control) => <Input {...control} {...text("note")} />}
        </Field>
      )}
      {isRevision && published && (
        <Field
          id="correction"
          label="Is it a correction?"
          hint="Then it is listed among the corrections, with what changed as its reason."
          error={problems.correction}
        >
          {(control) => (
            <Select {...control} {...text("correction")}>
              <option value="">No</option>
              {CHOSEN_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KINDS[kind].label}: {KINDS[kind].meaning}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field
        id="explanation"
        label="Explanation"
        hint="What the sources show, and how the rating follows from it. Readers see this."
        error={problems.explanation}
      >
        {(control) => <Textarea {...control} {...text("explanation")} rows={7} />}
      </Field>
      <Field
        id="searchNote"
        label="What you searched"
        hint="Needed for “Unverifiable”: where you looked, for what, and what was not to be had."
        error={problems.searchNote}
      >
        {(control) => <Textarea {...control} {...text("searchNote")} rows={2} />}
      </Field>
    </>
  );
}
