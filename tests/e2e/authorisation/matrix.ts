/** Who asks, in the order of the matrix's columns. */
export const ROLES = [
  "visitor",
  "independent",
  "observer",
  "reviewer",
  "editor",
  "owner",
  "steward",
  "foreigner", // a reviewer of another newsroom
  "removed", // was a reviewer of the newsroom; the session is still open
] as const;

export type Role = (typeof ROLES)[number];

/** + allowed · s sent to sign in · f forbidden · n not found */
export type Cell = "+" | "s" | "f" | "n";

const EVERYONE = "+ + + + + + + + +";
const NOBODY = "n n n n n n n n n";
const SIGNED_IN = "s + + + + + + + +";
const THOSE_WHO_JUDGE = "s + f + + + f + +";

/**
 * Every page, route and server action, and who may use it. A file that is missing here, and a line without its
 * file, fail the test.
 */
export const MATRIX: Record<string, string> = {
  //                                                    vis ind obs rev edi own ste for rem
  "app/(public)/articles/[slug]/page.tsx": EVERYONE,
  "app/(public)/cached/answers/[status]/page.tsx": NOBODY, // behind rewrites
  "app/(public)/cached/articles/[key]/page.tsx": NOBODY,
  "app/(public)/cached/claims/[state]/page.tsx": NOBODY,
  "app/(public)/cached/front/[key]/page.tsx": NOBODY,
  "app/(public)/cached/newsrooms/[key]/page.tsx": NOBODY,
  "app/(public)/claimants/[slug]/page.tsx": EVERYONE,
  "app/(public)/newsrooms/[slug]/page.tsx": EVERYONE,
  "app/api/health/route.ts": EVERYONE,
  "app/api/oembed/route.ts": EVERYONE,
  "app/api/v1/[[...rest]]/route.ts": NOBODY, // what is not there
  "app/api/v1/articles/[slug]/route.ts": EVERYONE,
  "app/api/v1/articles/route.ts": EVERYONE,
  "app/api/v1/claims/[slug]/route.ts": EVERYONE,
  "app/api/v1/claims/route.ts": EVERYONE,
  "app/api/v1/newsrooms/route.ts": EVERYONE,
  "app/api/v1/openapi.json/route.ts": EVERYONE,
  "app/api/v1alpha1/[method]/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/page.tsx": EVERYONE,
  "app/(public)/claims/[slug]/history/page.tsx": EVERYONE,
  "app/(public)/methodology/page.tsx": EVERYONE,
  "app/(public)/claims/[slug]/feed.xml/route.ts": EVERYONE,
  "app/(public)/claims/feed.xml/route.ts": EVERYONE,
  "app/(public)/data/claims.csv/route.ts": EVERYONE,
  "app/(public)/data/claims.jsonl/route.ts": EVERYONE,
  "app/(public)/data/page.tsx": EVERYONE,
  "app/(public)/embed/claims/[slug]/route.ts": EVERYONE,
  "app/(public)/feed.json/route.ts": EVERYONE,
  "app/(public)/feed.xml/route.ts": EVERYONE,
  "app/(public)/sitemap.xml/route.ts": EVERYONE,
  "app/(public)/sitemaps/[file]/route.ts": EVERYONE,
  "app/(account)/sign-in/page.tsx": EVERYONE,
  "app/(account)/sign-in/check-mail/page.tsx": EVERYONE,
  "app/(account)/sign-in/confirm/page.tsx": EVERYONE,
  "app/(account)/sign-in/error/page.tsx": EVERYONE,
  "app/(account)/sign-in/mailbox/page.tsx": EVERYONE,
  "app/(account)/account/page.tsx": SIGNED_IN,
  "app/(account)/account/sessions/page.tsx": SIGNED_IN,
  "app/(desk)/desk/page.tsx": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/page.tsx": SIGNED_IN,
  "app/(desk)/desk/newsrooms/[slug]/page.tsx": "s n + + + + + n n",
  "app/api/auth/[...nextauth]/route.ts": EVERYONE,

  "app/(account)/sign-in/actions.ts#sendLink": EVERYONE,
  "app/(account)/sign-in/actions.ts#continueWith": NOBODY, // no provider is configured
  "app/(account)/sign-in/actions.ts#signInAsDemonstration": EVERYONE,
  "app/(account)/account/actions.ts#signOut": EVERYONE,
  "app/(account)/account/actions.ts#endOwnSession": "s n n n n n n n n", // somebody else's
  "app/(account)/account/actions.ts#endAllSessions": SIGNED_IN,
  "app/(account)/account/actions.ts#saveProfile": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/actions.ts#saveVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#submitVerdictInPage": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#submitVerdict": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#resolveVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#discardVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#withdrawOwnVerdict": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#recuseFromClaim": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#retract": "s f f f f f + f f",
};

/** What a line says of a role. */
export function cellOf(line: string, role: Role): Cell {
  return line.split(" ")[ROLES.indexOf(role)] as Cell;
}
