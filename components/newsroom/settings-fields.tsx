import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { NEWSROOM_ROLES, OCCASION_NAMES, OCCASIONS, ROLE_WORDS } from "@/lib/newsrooms/model";

type Props = { values: Record<string, string>; errors: Record<string, string> };

/** How a newsroom works: sign-off, due days, and who is told of what. A box's value is "on" where it is ticked. */
export function SettingsFields({ values, errors }: Props) {
  return (
    <>
      <label className="flex cursor-pointer gap-3">
        <input
          type="checkbox"
          name="signOffRequired"
          defaultChecked={values.signOffRequired === "on"}
          className="mt-1 size-4.5 shrink-0 accent-accent"
        />
        <span className="grid">
          <span className="font-semibold">A verdict counts only once an editor has signed it off</span>
          <span className="measure text-sm text-muted">
            The editor is never its author. This holds for verdicts that are submitted from now on; those
            already given stay as they are.
          </span>
        </span>
      </label>
      <Field
        id="dueDays"
        label="Days until a claim is due"
        hint="Counted from the day on which it is assigned."
        error={errors.dueDays}
      >
        {(control) => (
          <Input
            {...control}
            name="dueDays"
            inputMode="numeric"
            maxLength={2}
            defaultValue={values.dueDays}
            className="max-w-24"
            required
          />
        )}
      </Field>
      <div className="grid gap-4">
        <p className="measure text-sm text-muted">
          Who is told of what. How they are told, in the app, by mail or not at all, each of them decides for
          themselves.
        </p>
        {OCCASION_NAMES.map((occasion) => (
          <fieldset key={occasion} className="border-t border-rule pt-2.5">
            <legend className="float-start mb-1 w-full text-[0.9375rem] font-semibold">
              {OCCASIONS[occasion].label}
            </legend>
            <div className="clear-both flex flex-wrap gap-x-6">
              {NEWSROOM_ROLES.map((role) => (
                <label key={role} className="flex cursor-pointer items-center gap-2 py-1.5">
                  <input
                    type="checkbox"
                    name={boxOf(occasion, role)}
                    defaultChecked={values[boxOf(occasion, role)] === "on"}
                    className="size-4.5 accent-accent"
                  />
                  {ROLE_WORDS[role].label}s
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}

/** The name of the box that says whether a role is told of an occasion. */
export function boxOf(occasion: string, role: string): string {
  return `told-${occasion}-${role}`;
}
