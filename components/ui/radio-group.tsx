import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { FieldError, Hint } from "@/components/ui/field";

type GroupProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
};

/** A question with several possible answers, of which one is chosen; `children` are `Radio`s. */
export function RadioGroup({ id, legend, hint, error, children }: GroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset id={id} aria-describedby={described} className="grid gap-1.5">
      <legend className="mb-1.5 text-[0.9375rem] font-semibold">{legend}</legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <div className={classes("border-y", error ? "border-danger" : "border-rule")}>{children}</div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** One answer, with a line that says what it means. The whole row can be clicked. */
export function Radio({
  label,
  description,
  className,
  ...rest
}: ComponentProps<"input"> & { label: ReactNode; description?: ReactNode }) {
  return (
    <label
      className={classes(
        "flex cursor-pointer gap-3 border-b border-rule px-2 py-2.5 last:border-b-0 hover:bg-tint has-checked:bg-tint",
        className,
      )}
    >
      <input type="radio" className="mt-1 size-4.5 shrink-0 accent-accent" {...rest} />
      <span className="grid">
        <span className="font-semibold">{label}</span>
        {description && <span className="text-sm text-muted">{description}</span>}
      </span>
    </label>
  );
}
