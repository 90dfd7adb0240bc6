import { can, PERMISSION_NAMES, type Permission, type Role, type Viewer } from "./index";

/** What each permission allows, in words that go after "may". */
const PERMISSION_WORDS: Record<Permission, string> = {
  "account:manage": "Change their own account",
  "desk:enter": "Enter the desk and read open claims",
  "verdict:cast": "Give a verdict",
  "verdict:sign_off": "Sign a colleague’s verdict off, or return it",
  "claim:retract": "Retract a claim",
  "claim:correct": "Correct a claim",
  "article:add": "Add an article, change what is known of it, find claims’ words in its newer text",
  "claim:open": "Open claims from an article, and relate them to others",
  "relation:decide": "Confirm suggested duplicates and contradictions, or undo them",
  "error_report:decide": "Decide on readers’ reports of errors",
  "newsroom:found": "Found a newsroom",
  "newsroom:read": "See the newsroom’s people",
  "newsroom:manage": "Change its people and settings",
  "newsroom:leave": "Leave it",
  "newsroom:admit": "Admit newsrooms, decline or revoke them",
  "invitation:accept": "Open an invitation",
  "integration:manage": "Manage its API keys and webhooks",
  "board:read": "Read its board",
  "board:work": "Work on its board: move and hand over claims",
  "board:manage": "Assign, label, set due and decline claims",
  "discussion:read": "Read its discussions",
  "discussion:write": "Write in its discussions",
  "audit:read": "Read its audit log",
  "flag:raise": "Report abuse",
  "moderation:work": "Decide on reports of abuse",
};

const NEWSROOM = "a newsroom";

const someone = (role: Role | null, isSteward = false): Viewer => ({
  id: "",
  handle: "",
  name: "",
  isSteward,
  memberships: role ? [{ newsroomId: NEWSROOM, slug: "", name: "", role, verified: true }] : [],
});

/** Who can be told apart, from the one who may do least. */
const PEOPLE = [
  { label: "Independent", viewer: someone(null) },
  { label: "Observer", viewer: someone("OBSERVER") },
  { label: "Reviewer", viewer: someone("REVIEWER") },
  { label: "Editor", viewer: someone("EDITOR") },
  { label: "Owner", viewer: someone("OWNER") },
  { label: "Steward", viewer: someone(null, true) },
];

export const PERMISSION_MAP_PEOPLE = PEOPLE.map(({ label }) => label);

/** The whole policy as a table, asked of the policy itself: for each permission whether each of the people has it. */
export function permissionMap(): { words: string; allowed: boolean[] }[] {
  return PERMISSION_NAMES.map((permission) => ({
    words: PERMISSION_WORDS[permission],
    allowed: PEOPLE.map(({ viewer }) => can(viewer, permission, { newsroomId: NEWSROOM })),
  }));
}
