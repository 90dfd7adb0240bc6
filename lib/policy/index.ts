import { AppError } from "@/lib/platform/errors";

export type Role = "OWNER" | "EDITOR" | "REVIEWER" | "OBSERVER";

/** Who asks: read from the database on each request. Null is a visitor. */
export type Viewer = {
  id: string;
  handle: string;
  name: string;
  isSteward: boolean;
  memberships: { newsroomId: string; slug: string; name: string; role: Role; verified: boolean }[];
} | null;

type SignedIn = NonNullable<Viewer>;
type Subject = { newsroomId?: string };
type Clause = (viewer: SignedIn, subject: Subject) => boolean;

const anyone: Clause = () => true;
const steward: Clause = (viewer) => viewer.isSteward;
// Stewards judge newsrooms: they found and join none.
const notSteward: Clause = (viewer) => !viewer.isSteward;
const independent: Clause = (viewer) => !viewer.isSteward && viewer.memberships.length === 0;
const memberAs =
  (...roles: Role[]): Clause =>
  (viewer, { newsroomId }) =>
    viewer.memberships.some(
      (one) => (newsroomId === undefined || one.newsroomId === newsroomId) && roles.includes(one.role),
    );

/** Of a newsroom whose verdicts count. */
const verified =
  (clause: Clause): Clause =>
  (viewer, subject) =>
    viewer.memberships.some((one) => one.verified && clause({ ...viewer, memberships: [one] }, subject));

const member = memberAs("OWNER", "EDITOR", "REVIEWER", "OBSERVER");

/**
 * The whole policy: a permission is granted to a signed-in viewer when one of its clauses holds. A clause about
 * a newsroom asks for a membership in the subject's newsroom, or in any where no newsroom is named.
 */
const PERMISSIONS = {
  "account:manage": [anyone],
  "desk:enter": [anyone],
  "verdict:cast": [independent, memberAs("OWNER", "EDITOR", "REVIEWER")],
  "verdict:sign_off": [memberAs("OWNER", "EDITOR")],
  "claim:retract": [steward],
  "claim:correct": [steward, verified(memberAs("OWNER", "EDITOR"))],
  // From an article to its claims.
  "article:add": [verified(memberAs("OWNER", "EDITOR", "REVIEWER"))],
  "claim:open": [verified(memberAs("OWNER", "EDITOR", "REVIEWER"))],
  "relation:decide": [steward, verified(memberAs("OWNER", "EDITOR"))],
  "error_report:decide": [steward, verified(memberAs("OWNER", "EDITOR"))],
  // A newsroom's people and settings.
  "newsroom:found": [notSteward],
  "newsroom:read": [steward, member],
  "newsroom:manage": [memberAs("OWNER")],
  "newsroom:leave": [member],
  "newsroom:admit": [steward],
  "invitation:accept": [anyone],
  "integration:manage": [memberAs("OWNER")],
  // Its desk: private to it.
  "board:read": [member],
  "board:work": [memberAs("OWNER", "EDITOR", "REVIEWER")],
  "board:manage": [memberAs("OWNER", "EDITOR")],
  "discussion:read": [member],
  "discussion:write": [memberAs("OWNER", "EDITOR", "REVIEWER")],
  "audit:read": [memberAs("OWNER", "EDITOR")],
  // Abuse.
  "flag:raise": [anyone],
  "moderation:work": [steward],
} satisfies Record<string, Clause[]>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** Whether `viewer` may do `permission` to `subject`. */
export function can(viewer: Viewer, permission: Permission, subject: Subject = {}): boolean {
  return viewer !== null && PERMISSIONS[permission].some((clause) => clause(viewer, subject));
}

/**
 * Demands a permission.
 * @returns the viewer, known to be signed in
 * @throws AppError unauthenticated for a visitor, forbidden otherwise
 */
export function authorize(viewer: Viewer, permission: Permission, subject: Subject = {}): SignedIn {
  if (viewer === null) throw new AppError("unauthenticated", "Sign in to do this.");
  if (!can(viewer, permission, subject)) throw new AppError("forbidden", "Your role does not allow this.");
  return viewer;
}
