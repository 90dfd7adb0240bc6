import type { ReactNode } from "react";

/** What ties a control to its label, hint and error. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Draws the control with the properties it is handed: `{(control) => <Input {...control} name="…" />}`. */
  children: (control: ControlProps) => ReactNode;
};

/** A label, a control, and what is said about it: a hint, and an error if there is one. */
export function Field({ id, label, hint, error, children }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-[0.9375rem] font-semibold">
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A line of help under a label. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="measure text-sm text-muted">
      {children}
    </p>
  );
}

/** What is wrong with a field, in words and with a mark, never by colour alone. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-danger">
      <span aria-hidden="true">✕</span>
      <span>{children}</span>
    </p>
  );
}
