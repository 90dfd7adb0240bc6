import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field, FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { Time } from "@/components/ui/time";
import { INVITATION_DAYS, NEWSROOM_ROLES, ROLE_WORDS } from "@/lib/newsrooms/model";
import type { OpenInvitation } from "@/lib/newsrooms/people";

type Action = (form: FormData) => Promise<void>;

type ListProps = {
  slug: string;
  invitations: OpenInvitation[];
  revoke: Action;
  problem: string | null;
};

/** Invitations that nobody has accepted yet, for owners. */
export function InvitationList({ slug, invitations, revoke, problem }: ListProps) {
  return (
    <div id="invitations" className="grid gap-3">
      {problem && <FieldError id="invitations-error">{problem}</FieldError>}
      {invitations.length === 0 ? (
        <p className="text-muted">No invitation is open.</p>
      ) : (
        <ul className="border-t border-rule">
          {invitations.map(({ id, email, role, expiresAt, isExpired }) => (
            <li
              key={id}
              className="grid items-center gap-x-8 gap-y-2 border-b border-rule py-3 sm:grid-cols-[1fr_auto]"
            >
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{email}</p>
                <p className="text-sm text-muted">
                  {ROLE_WORDS[role].label} ·{" "}
                  {isExpired ? (
                    <Badge>Expired</Badge>
                  ) : (
                    <>
                      can be accepted until <Time iso={expiresAt} withTime />
                    </>
                  )}
                </p>
              </div>
              <Form action={revoke}>
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="invitation" value={id} />
                <Button type="submit" variant="quiet">
                  Revoke<span className="sr-only"> the invitation to {email}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FormProps = {
  slug: string;
  action: Action;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Invites somebody by mail. */
export function InviteForm({ slug, action, values, errors }: FormProps) {
  return (
    <Form id="invite" action={action} className="grid max-w-[34rem] gap-5">
      <input type="hidden" name="slug" value={slug} />
      <Field
        id="email"
        label="E-mail address"
        hint={`They get a link that works once, for ${INVITATION_DAYS} days, and for this address alone; an account is made if they have none. An open invitation to the same address is replaced.`}
        error={errors.email ?? errors.form}
      >
        {(control) => (
          <Input
            {...control}
            name="email"
            type="text"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={values.email}
            required
          />
        )}
      </Field>
      <RadioGroup id="invite-role" legend="Role" error={errors.role}>
        {NEWSROOM_ROLES.map((role) => (
          <Radio
            key={role}
            name="role"
            value={role}
            label={ROLE_WORDS[role].label}
            description={ROLE_WORDS[role].description}
            defaultChecked={role === (values.role || "REVIEWER")}
          />
        ))}
      </RadioGroup>
      <div>
        <Button type="submit">Send the invitation</Button>
      </div>
    </Form>
  );
}
