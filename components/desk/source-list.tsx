import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field, FieldError } from "@/components/ui/field";
import { MAX_SOURCES, type SourceFields as Source } from "@/lib/verdicts/fields";
import { SourceFields } from "./source-fields";

type Props = {
  sources: Source[];
  /** Messages by path, such as "sources.0.url". */
  problems: Record<string, string>;
  /** The address in the box from which a source is started. */
  pasted: string;
  onPaste: (url: string) => void;
  onChange: (sources: Source[]) => void;
};

/** The sources of a verdict, in order, and the box from which the next one is started. */
export function SourceList({ sources, problems, pasted, onPaste, onChange }: Props) {
  return (
    <section aria-labelledby="sources-heading" className="grid gap-6" id="sources">
      <h3 id="sources-heading" className="text-[0.9375rem] font-semibold">
        Sources
      </h3>
      {problems.sources && <FieldError id="sources-error">{problems.sources}</FieldError>}
      {sources.map((source, index) => (
        <SourceFields
          key={placeOf(index)}
          index={index}
          of={sources.length}
          source={source}
          problems={under(`${placeOf(index)}.`, problems)}
          onChange={(changed) => onChange(sources.with(index, changed))}
        />
      ))}
      {sources.length < MAX_SOURCES && (
        <Field id="pastedUrl" label="Add a source" hint="Paste its address to start.">
          {(control) => (
            <div className="flex flex-wrap gap-2">
              <Input
                {...control}
                name="pastedUrl"
                type="url"
                inputMode="url"
                className="min-w-48 flex-1"
                value={pasted}
                onChange={(event) => onPaste(event.target.value)}
              />
              <Button type="submit" variant="quiet" name="intent" value="add">
                Add source
              </Button>
            </div>
          )}
        </Field>
      )}
    </section>
  );
}

/** A source being typed has no identity but its place in the list. */
function placeOf(index: number): string {
  return `sources.${index}`;
}

function under(prefix: string, problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, message]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), message]] : [],
    ),
  );
}
