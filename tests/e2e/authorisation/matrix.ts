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
const STEWARDS = "s f f f f f + f f";
const NO_STEWARD = "s + + + + + f + +";
const THEIR_OWNERS = "s n f f f + f n n";
const WORKERS = "s n f + + + n n n";
const MANAGERS = "s n f f + + n n n";
const KEY_HOLDERS = "s s s s s s s s s"; // by a key alone: no session opens it
const WHO_CORRECTS = "s f f f + + + f f";
const MEMBERS = "s n + + + + n n n";
const THOSE_WHO_JUDGE = "s + f + + + f + +";
const WHO_WORKS_THERE = "s n f + + + n n n";
const WHO_BRINGS_ARTICLES = "s f f + + + f + f";
const WHO_LEADS_THERE = "s n f f + + n n n";

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
  "app/(public)/cached/corrections/[key]/page.tsx": NOBODY,
  "app/(public)/cached/data/[key]/page.tsx": NOBODY,
  "app/(public)/cached/front/[key]/page.tsx": NOBODY,
  "app/(public)/cached/moderation/[key]/page.tsx": NOBODY,
  "app/(public)/cached/moments/[slug]/[at]/page.tsx": NOBODY,
  "app/(public)/cached/newsrooms/[key]/page.tsx": NOBODY,
  "app/(public)/claimants/[slug]/page.tsx": EVERYONE,
  "app/(public)/newsrooms/[slug]/page.tsx": EVERYONE,
  "app/api/health/route.ts": EVERYONE,
  "app/api/oembed/route.ts": EVERYONE,
  "app/api/v1/[[...rest]]/route.ts": NOBODY, // what is not there
  "app/api/v1/articles/[slug]/route.ts": EVERYONE,
  "app/api/v1/articles/route.ts": EVERYONE,
  "app/api/v1/claims/[slug]/route.ts": EVERYONE,
  "app/api/v1/claims/[slug]/verdict/route.ts": KEY_HOLDERS,
  "app/api/v1/claims/[slug]/annotations/route.ts": EVERYONE,
  "app/api/v1/claims/[slug]/record/route.ts": EVERYONE,
  "app/api/v1/claims/route.ts": EVERYONE,
  "app/api/v1/corrections/route.ts": EVERYONE,
  "app/api/v1/digests/route.ts": EVERYONE,
  "app/api/v1/newsrooms/route.ts": EVERYONE,
  "app/api/v1/openapi.json/route.ts": EVERYONE,
  "app/api/v1alpha1/[method]/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/page.tsx": EVERYONE,
  "app/(public)/claims/[slug]/history/page.tsx": EVERYONE,
  "app/(public)/claims/[slug]/record/page.tsx": EVERYONE,
  "app/(public)/methodology/page.tsx": EVERYONE,
  "app/(public)/moderation/[before]/page.tsx": EVERYONE,
  "app/(public)/corrections/[kind]/page.tsx": EVERYONE,
  "app/(public)/corrections/[kind]/[before]/page.tsx": EVERYONE,
  "app/(public)/corrections/feed.json/route.ts": EVERYONE,
  "app/(public)/corrections/feed.xml/route.ts": EVERYONE,
  "app/(reader)/error-reports/new/page.tsx": EVERYONE,
  "app/(reader)/error-reports/[token]/page.tsx": EVERYONE, // whoever has the link
  "app/(public)/claims/[slug]/feed.xml/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/opengraph-image/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/citation.bib/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/citation.json/route.ts": EVERYONE,
  "app/(public)/opengraph-image/route.ts": EVERYONE,
  "app/(public)/claims/[slug]/feed.json/route.ts": EVERYONE,
  "app/(public)/claims/feed.json/route.ts": EVERYONE,
  "app/(public)/claims/feed.xml/route.ts": EVERYONE,
  "app/(public)/data/claims.csv/route.ts": EVERYONE,
  "app/(public)/data/claims.jsonl/route.ts": EVERYONE,
  "app/(public)/data/api/page.tsx": EVERYONE,
  "app/(public)/data/heads.txt/route.ts": EVERYONE,
  "app/(public)/data/heads/[file]/route.ts": EVERYONE,
  "app/(public)/data/recount.mjs/route.ts": EVERYONE,
  "app/(public)/embed/claims/[slug]/route.ts": EVERYONE,
  "app/(public)/feed.json/route.ts": EVERYONE,
  "app/(public)/feed.xml/route.ts": EVERYONE,
  "app/robots.txt/route.ts": EVERYONE,
  "app/(public)/sitemap.xml/route.ts": EVERYONE,
  "app/(public)/sitemaps/[file]/route.ts": EVERYONE,
  "app/(account)/sign-in/page.tsx": EVERYONE,
  "app/(account)/sign-in/check-mail/page.tsx": EVERYONE,
  "app/(account)/sign-in/confirm/page.tsx": EVERYONE,
  "app/(account)/sign-in/error/page.tsx": EVERYONE,
  "app/(account)/sign-in/mailbox/page.tsx": EVERYONE,
  "app/(account)/account/page.tsx": SIGNED_IN,
  "app/(account)/account/sessions/page.tsx": SIGNED_IN,
  "app/(account)/account/notifications/page.tsx": SIGNED_IN,
  "app/(account)/notifications/page.tsx": SIGNED_IN,
  "app/(account)/notifications/[id]/route.ts": "s n n n n n n n n", // somebody else's
  "app/(account)/unsubscribe/page.tsx": EVERYONE,
  "app/api/unsubscribe/route.ts": EVERYONE, // leads to the page; what posting does follows from its token alone
  "app/(desk)/desk/page.tsx": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/page.tsx": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/correct/page.tsx": WHO_CORRECTS,
  "app/(desk)/desk/articles/page.tsx": SIGNED_IN,
  "app/(desk)/desk/articles/new/page.tsx": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/[slug]/edit/page.tsx": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/[slug]/versions/page.tsx": SIGNED_IN,
  "app/(desk)/desk/orphans/page.tsx": SIGNED_IN,
  "app/(desk)/desk/orphans/[id]/page.tsx": SIGNED_IN,
  "app/(desk)/desk/[...rest]/page.tsx": NOBODY, // what is not there
  "app/(desk)/desk/error-reports/page.tsx": WHO_CORRECTS,
  "app/(desk)/desk/error-reports/[id]/page.tsx": WHO_CORRECTS,
  "app/(desk)/desk/newsrooms/[slug]/page.tsx": "s n + + + + + n n",
  "app/(desk)/desk/newsrooms/[slug]/audit/page.tsx": WHO_LEADS_THERE,
  "app/(desk)/desk/newsrooms/[slug]/audit/export/route.ts": WHO_LEADS_THERE,
  "app/(desk)/desk/newsrooms/[slug]/settings/page.tsx": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/keys/page.tsx": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/page.tsx": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/page.tsx": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/new/page.tsx": NO_STEWARD,
  "app/(desk)/desk/admissions/page.tsx": STEWARDS,
  "app/(account)/invitations/[token]/page.tsx": SIGNED_IN, // somebody else's: says so, and no more
  "app/api/jobs/expire/route.ts": NOBODY, // this process' own jobs
  "app/(desk)/desk/moderation/page.tsx": STEWARDS,
  "app/(desk)/desk/moderation/case/page.tsx": STEWARDS,
  "app/(desk)/desk/moderation/decisions/page.tsx": STEWARDS,
  "app/(desk)/report/page.tsx": SIGNED_IN,
  "app/(desk)/desk/newsrooms/[slug]/board/page.tsx": MEMBERS,
  "app/(desk)/desk/work/page.tsx": SIGNED_IN,
  "app/api/auth/[...nextauth]/route.ts": EVERYONE,
  "app/api/desk/[newsroom]/events/route.ts": "s n + + + + n n n",

  "app/(account)/sign-in/actions.ts#sendLink": EVERYONE,
  "app/(account)/sign-in/actions.ts#continueWith": NOBODY, // no provider is configured
  "app/(account)/sign-in/actions.ts#signInAsDemonstration": EVERYONE,
  "app/(account)/account/actions.ts#signOut": EVERYONE,
  "app/(account)/account/actions.ts#endOwnSession": "s n n n n n n n n", // somebody else's
  "app/(account)/account/actions.ts#endAllSessions": SIGNED_IN,
  "app/(account)/account/actions.ts#saveProfile": SIGNED_IN,
  "app/(account)/account/notifications/actions.ts#saveNotificationPreferences": SIGNED_IN,
  "app/(account)/notifications/actions.ts#markAllAsRead": SIGNED_IN,
  "app/(account)/unsubscribe/actions.ts#endMails": EVERYONE,
  "app/(account)/account/actions.ts#saveAbsence": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/actions.ts#saveVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#submitVerdictInPage": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#submitVerdict": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#resolveVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#discardVerdictDraft": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#withdrawOwnVerdict": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/actions.ts#confirmOwnVerdict": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/correct/actions.ts#correct": WHO_CORRECTS,
  "app/(desk)/desk/articles/new/actions.ts#add": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/new/actions.ts#chooseArticle": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/[slug]/edit/actions.ts#edit": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/[slug]/versions/actions.ts#fetchArticleAgain": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/articles/[slug]/versions/actions.ts#storeNewerText": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/orphans/[id]/actions.ts#decidePlace": WHO_BRINGS_ARTICLES,
  "app/(desk)/desk/error-reports/[id]/actions.ts#decideOnReport": WHO_CORRECTS,
  "app/(reader)/error-reports/new/actions.ts#sendErrorReport": EVERYONE,
  "app/(desk)/desk/claims/[slug]/actions.ts#recuseFromClaim": THOSE_WHO_JUDGE,
  "app/(desk)/desk/claims/[slug]/contact-actions.ts#recordContactMade": WHO_WORKS_THERE,
  "app/(desk)/desk/claims/[slug]/contact-actions.ts#changeContactMade": WHO_WORKS_THERE,
  "app/(desk)/desk/claims/[slug]/actions.ts#retract": STEWARDS,
  "app/(desk)/desk/newsrooms/new/actions.ts#found": NO_STEWARD,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#inviteMember": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#takeInvitationBack": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#changeMemberRole": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#removeFromNewsroom": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#askAgain": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/actions.ts#leave": "s n + + + + f n n",
  "app/(desk)/desk/newsrooms/[slug]/settings/actions.ts#saveSettings": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/keys/actions.ts#makeApiKey": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/keys/actions.ts#revokeApiKey": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/actions.ts#addWebhook": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#saveWebhook": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#switchOneWebhook": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#renewSecret": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#removeWebhook": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#testWebhook": THEIR_OWNERS,
  "app/(desk)/desk/newsrooms/[slug]/webhooks/[webhook]/actions.ts#replayDelivery": THEIR_OWNERS,
  "app/(desk)/desk/admissions/actions.ts#decide": STEWARDS,
  "app/(account)/invitations/[token]/actions.ts#accept": SIGNED_IN,
  "app/(desk)/desk/claims/[slug]/discussion-actions.ts#discuss": "s n f + + + n n n",
  "app/(desk)/desk/claims/[slug]/discussion-actions.ts#discussInPage": "s n f + + + n n n",
  "app/(desk)/desk/moderation/case/actions.ts#decideOnCase": STEWARDS,
  "app/(desk)/report/actions.ts#sendReport": SIGNED_IN,
  // For the newsroom: whoever does not belong to it finds none.
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#assignOnDesk": MANAGERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#takeOnDesk": WORKERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#startOnDesk": WORKERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#pauseOnDesk": WORKERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#reopenOnDesk": MANAGERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#handOverOnDesk": WORKERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#declineOnDesk": MANAGERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#setDueOnDesk": MANAGERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#labelOnDesk": WORKERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#signOffOnDesk": MANAGERS,
  "app/(desk)/desk/claims/[slug]/desk-actions.ts#returnOnDesk": MANAGERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#moveClaim": MANAGERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#moveClaimInPage": MANAGERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#changeSelected": MANAGERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#changeSelectedInPage": MANAGERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#saveBoardView": MEMBERS,
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#changeBoardView": "s n n n n n n n n", // somebody else's
  "app/(desk)/desk/newsrooms/[slug]/board/actions.ts#deleteBoardView": "s n n n n n n n n",
};

/** What a line says of a role. */
export function cellOf(line: string, role: Role): Cell {
  return line.split(" ")[ROLES.indexOf(role)] as Cell;
}
