import { roleLabel } from "@/components/account/role-label";
import type { Viewer } from "@/lib/policy";

type Props = { memberships: NonNullable<Viewer>["memberships"]; isSteward: boolean };

/** In which newsrooms somebody is, and as what. */
export function MembershipList({ memberships, isSteward }: Props) {
  if (memberships.length === 0) {
    return (
      <p className="measure">
        {isSteward
          ? "You are a steward of this instance. Stewards give no verdicts of their own."
          : "You are in no newsroom: your verdicts count with those of all other independent reviewers together, as one newsroom's."}
      </p>
    );
  }
  return (
    <ul className="border-t border-rule">
      {memberships.map(({ newsroomId, slug, name, role, verified }) => (
        <li
          key={newsroomId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2.5"
        >
          <a href={`/desk/newsrooms/${slug}`} className="font-serif text-lg font-semibold">
            {name}
          </a>
          <span className="text-sm text-muted">
            {roleLabel(role)}
            {!verified && ", newsroom not verified yet"}
          </span>
        </li>
      ))}
    </ul>
  );
}
