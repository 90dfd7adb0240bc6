import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { LIMITS } from "@/lib/identity/model";

type Props = {
  action: (form: FormData) => Promise<void>;
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Where somebody who has just joined goes on to. */
  welcomeTo: string | undefined;
};

/** One's public name and handle. */
export function ProfileForm({ action, values, errors, welcomeTo }: Props) {
  return (
    <form action={action} className="grid gap-5" noValidate>
      {welcomeTo && (
        <>
          <input type="hidden" name="welcome" value="1" />
          <input type="hidden" name="next" value={welcomeTo} />
        </>
      )}
      <Field id="name" label="Name" hint="Everybody sees it beside your verdicts." error={errors.name}>
        {(control) => (
          <Input
            {...control}
            name="name"
            defaultValue={values.name}
            maxLength={LIMITS.name}
            autoComplete="name"
            required
          />
        )}
      </Field>
      <Field
        id="handle"
        label="Handle"
        hint="Your name in records: letters a to z, digits and single hyphens."
        error={errors.handle}
      >
        {(control) => (
          <Input
            {...control}
            name="handle"
            defaultValue={values.handle}
            maxLength={LIMITS.handle}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <div>
        <Button type="submit">{welcomeTo ? "Save and go on" : "Save"}</Button>
      </div>
    </form>
  );
}
