import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";

type Props = {
  action: (form: FormData) => Promise<void>;
  button: string;
  variant?: "primary" | "quiet" | "danger";
  noValidate?: boolean;
  children: ReactNode;
};

/** A form with its one button below its fields. */
export function PostedForm({ action, button, variant = "primary", noValidate = false, children }: Props) {
  return (
    <Form action={action} noValidate={noValidate} className="mt-3 grid gap-3 pb-3">
      {children}
      <div>
        <Button type="submit" variant={variant}>
          {button}
        </Button>
      </div>
    </Form>
  );
}
