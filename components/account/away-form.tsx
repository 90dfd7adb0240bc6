import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";

type Props = {
  action: (form: FormData) => Promise<void>;
  /** The day that is set, or was typed; "" for none. */
  until: string;
  error: string | undefined;
};

/** Until when one is away. */
export function AwayForm({ action, until, error }: Props) {
  return (
    <form id="away" action={action} className="grid gap-5" noValidate>
      <Field
        id="away-until"
        label="Away until"
        hint="The last day of your absence. Colleagues see it before they assign a claim to you; empty ends it."
        error={error}
      >
        {(control) => (
          <Input {...control} type="date" name="until" defaultValue={until} className="max-w-56" />
        )}
      </Field>
      <div>
        <Button type="submit" variant="quiet">
          Save the absence
        </Button>
      </div>
    </form>
  );
}
