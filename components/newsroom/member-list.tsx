import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { FieldError } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { humanDate } from "@/components/ui/time";
import { NEWSROOM_ROLES, ROLE_WORDS } from "@/lib/newsrooms/model";
import type { NewsroomPerson } from "@/lib/newsrooms/people";

type Action = (form: FormData) => Promise<void>;

/** What an owner may do with the others. */
export type MemberActions = { changeRole: Action; remove: Action };

type Props = {
  slug: string;
  members: NewsroomPerson[];
  ownHandle: string;
  /** Null for who only reads. */
  actions: MemberActions | null;
  /** The form that came back, and why. */
  problem: { form: string; message: string } | null;
};

/** A newsroom's people with their roles; for its owners with what changes them. */
export function MemberList({ slug, members, ownHandle, actions, problem }: Props) {
  return (
    <ul className="border-t border-rule">
      {members.map((member) => {
        const { handle, name, role, awayUntil } = member;
        const failed = problem?.form === formOf(handle) ? problem.message : null;
        return (
          <li
            key={handle}
            id={formOf(handle)}
            className="grid items-start gap-x-8 gap-y-2 border-b border-rule py-3 sm:grid-cols-[1fr_auto]"
          >
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">
                <bdi>{name}</bdi> {handle === ownHandle && <span className="text-muted">(you)</span>}{" "}
                {awayUntil && <Badge>Away until {humanDate(awayUntil)}</Badge>}
              </p>
              <p className="text-sm text-muted wrap-anywhere">
                {handle} · {ROLE_WORDS[role].label}
              </p>
              {failed && <FieldError id={`${formOf(handle)}-error`}>{failed}</FieldError>}
            </div>
            {actions && <Controls slug={slug} member={member} ownHandle={ownHandle} actions={actions} />}
          </li>
        );
      })}
    </ul>
  );
}

function Controls({
  slug,
  member: { handle, name, role },
  ownHandle,
  actions,
}: Pick<Props, "slug" | "ownHandle"> & { member: NewsroomPerson; actions: MemberActions }) {
  const hidden = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="handle" value={handle} />
    </>
  );
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
      <Form action={actions.changeRole} className="flex items-center gap-2">
        {hidden}
        <input type="hidden" name="seen" value={role} />
        <Select
          // A choice that was not saved is not kept once the role is another.
          key={role}
          name="role"
          aria-label={`Role of ${name}`}
          defaultValue={role}
          className="w-auto"
        >
          {NEWSROOM_ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one].label}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="quiet">
          Change<span className="sr-only"> the role of {name}</span>
        </Button>
      </Form>
      {handle === ownHandle ? (
        <span className="hidden min-w-24 sm:block" />
      ) : (
        <details className="min-w-24">
          <summary className="py-2.5 text-[0.9375rem] text-danger underline">
            Remove<span className="sr-only"> {name}</span>
          </summary>
          <Form action={actions.remove} className="grid max-w-xs gap-2 pb-1">
            {hidden}
            <p className="text-sm text-muted">
              They lose access at once, and claims assigned to them go back. Verdicts that they gave for the
              newsroom stay its own.
            </p>
            <div>
              <Button type="submit" variant="danger">
                Remove {name}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </div>
  );
}

/** The name of the forms about a member. */
function formOf(handle: string): string {
  return `member-${handle}`;
}
