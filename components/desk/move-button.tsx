"use client";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useFormAction } from "@/components/ui/use-form-action";

type Props = {
  label: string;
  primary: boolean;
  hidden: Record<string, string | number>;
  action: (form: FormData) => Promise<void>;
};

/** A move that needs nothing but a press. */
export function MoveButton({ label, primary, hidden, action }: Props) {
  const { form, pending, failed } = useFormAction(action);
  return (
    <form {...form} className="grid gap-1">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" variant={primary ? "primary" : "quiet"} disabled={pending}>
        {label}
      </Button>
      {failed && (
        <FieldError id={`failed-${label}`}>Touchstone cannot be reached at the moment; try again.</FieldError>
      )}
    </form>
  );
}
