import { Time } from "@/components/ui/time";
import { ROLE_WORDS } from "@/lib/newsrooms/model";
import type { Role } from "@/lib/policy";

type Props = { newsroom: { name: string }; role: Role; inviter: string; expiresAt: string };

/** Who invites, where to, and as what. */
export function InvitationFacts({ newsroom, role, inviter, expiresAt }: Props) {
  const { label, description } = ROLE_WORDS[role];
  return (
    <dl className="grid gap-x-8 border-t border-rule [&>div]:grid [&>div]:gap-x-8 [&>div]:border-b [&>div]:border-rule [&>div]:py-2.5 sm:[&>div]:grid-cols-[10rem_1fr]">
      <div>
        <dt className="text-sm text-muted">Newsroom</dt>
        <dd className="font-semibold wrap-anywhere">
          <bdi>{newsroom.name}</bdi>
        </dd>
      </div>
      <div>
        <dt className="text-sm text-muted">Invited by</dt>
        <dd>
          <bdi>{inviter}</bdi>
        </dd>
      </div>
      <div>
        <dt className="text-sm text-muted">Your role</dt>
        <dd>
          <span className="font-semibold">{label}.</span> {description}
        </dd>
      </div>
      <div>
        <dt className="text-sm text-muted">Can be accepted until</dt>
        <dd>
          <Time iso={expiresAt} withTime />
        </dd>
      </div>
    </dl>
  );
}
