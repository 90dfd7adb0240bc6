import type { ReactNode } from "react";
import { FACT_LABELS } from "@/components/article/fact-words";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { FACT_NAMES, type FactName } from "@/lib/intake/model";

type Props = {
  values: Record<string, string>;
  errors: Record<string, string>;
  /** What is said below the name of each: where it was found. */
  hint?: (name: FactName) => ReactNode;
  /** Those that stand elsewhere on the page. */
  without?: FactName[];
};

const MORE: Partial<Record<FactName, string>> = {
  datePublished: "2025, 2025-04 or 2025-04-03, as far as it is known.",
  inLanguage: "Such as English or en-GB.",
};

/** What is known of an article. Nothing of it has to be: what is not known stays empty. */
export function FactFields({ values, errors, hint, without = [] }: Props) {
  return FACT_NAMES.filter((name) => !without.includes(name)).map((name) => (
    <Field
      key={name}
      id={name}
      label={FACT_LABELS[name]}
      hint={hintOf(hint?.(name), MORE[name])}
      error={errors[name]}
    >
      {(control) => (
        <Input
          {...control}
          name={name}
          dir={name === "url" || name === "datePublished" ? "ltr" : "auto"}
          inputMode={name === "url" ? "url" : undefined}
          defaultValue={values[name] ?? ""}
          autoComplete="off"
        />
      )}
    </Field>
  ));
}

function hintOf(origin: ReactNode, more: string | undefined): ReactNode {
  return origin && more ? (
    <>
      {origin} {more}
    </>
  ) : (
    (origin ?? more)
  );
}
