import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { SectionHeading } from "@/components/ui/section-heading";
import { LIMITS } from "@/lib/identity/model";

type Props = {
  action: (form: FormData) => Promise<void>;
  /** The path to come back to. */
  next: string;
  /** The form as it was sent before, if it comes back. */
  kept: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** Asks for the address that a sign-in link is mailed to. */
export function LinkForm({ action, next, kept }: Props) {
  return (
    <section aria-labelledby="by-mail">
      <SectionHeading id="by-mail">With a link by e-mail</SectionHeading>
      <form action={action} className="grid gap-4" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field
          id="email"
          label="E-mail address"
          hint="We mail you a link that works once, for 15 minutes. The first one makes your account."
          error={kept?.errors.email}
        >
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={LIMITS.email}
              defaultValue={kept?.values.email}
              autoFocus={kept !== null}
              required
            />
          )}
        </Field>
        <div>
          <Button type="submit">Send me a link</Button>
        </div>
      </form>
    </section>
  );
}
