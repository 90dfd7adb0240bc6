import { Input, Select, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { LIMITS } from "@/lib/newsrooms/fields";
import { COUNTRIES } from "@/lib/newsrooms/places";

type Props = {
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Whether the newsroom is being founded: then its address is asked for. */
  founding?: boolean;
};

const ADDRESSES = [
  { name: "url", label: "Its site", hint: "" },
  {
    name: "correctionsUrl",
    label: "Its corrections policy",
    hint: "Where it says how it corrects mistakes. Stewards look for this before they admit a newsroom.",
  },
  {
    name: "methodologyUrl",
    label: "How it works",
    hint: "Where it says how it chooses and checks claims. Stewards read this too.",
  },
];

/** What a newsroom says of itself. */
export function FactsFields({ values, errors, founding = false }: Props) {
  return (
    <>
      <Field id="name" label="Name" error={errors.name}>
        {(control) => (
          <Input {...control} name="name" defaultValue={values.name} maxLength={LIMITS.name} required />
        )}
      </Field>
      {ADDRESSES.map(({ name, label, hint }) => (
        <Field
          key={name}
          id={name}
          label={founding && name === "url" ? label : <Optional>{label}</Optional>}
          hint={hint}
          error={errors[name]}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              type="text"
              inputMode="url"
              placeholder="https://"
              defaultValue={values[name]}
              required={founding && name === "url"}
            />
          )}
        </Field>
      ))}
      <Field id="country" label="Country" error={errors.country}>
        {(control) => (
          <Select {...control} name="country" defaultValue={values.country} required>
            <option value="">Choose a country</option>
            {COUNTRIES.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="languages"
        label="Languages"
        hint="In English, separated by commas: English, Irish. A tag such as pt-BR is understood too."
        error={errors.languages}
      >
        {(control) => (
          <Input
            {...control}
            name="languages"
            defaultValue={values.languages}
            maxLength={LIMITS.languages}
            required
          />
        )}
      </Field>
      <Field
        id="description"
        label={<Optional>In a few words</Optional>}
        hint="Everybody reads this on its public page once it is admitted."
        error={errors.description}
      >
        {(control) => (
          <Textarea
            {...control}
            name="description"
            rows={3}
            defaultValue={values.description}
            maxLength={LIMITS.description}
          />
        )}
      </Field>
    </>
  );
}

function Optional({ children }: { children: string }) {
  return (
    <>
      {children} <span className="font-normal text-muted">(may be left empty)</span>
    </>
  );
}
