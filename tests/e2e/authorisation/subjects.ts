import { randomUUID } from "node:crypto";
import { EMPTY_FIELDS } from "@/lib/verdicts/fields";
import { formOf } from "@/tests/support/actions";

/** What the requests of the matrix are about: slugs, and the id of a demonstration person. */
export type Subjects = {
  claim: string;
  retracted: string;
  newsroom: string;
  article: string;
  claimant: string;
  demo: string;
  /** A session and a notification of somebody who has none of the matrix's roles. */
  /** A verdict that speaks for the newsroom. */
  verdict: string;
  /** A session of somebody who has none of the matrix's roles. */
  session: string;
  notification: string;
  /** What ends some mails to that somebody. */
  unsubscribe: string;
  /** Whom the newsroom has asked about the claim. */
  contact: string;
  /** An invitation into the newsroom that was taken back: its id, and the secret of its link. */
  invitation: { id: string; token: string };
  /** A key of the newsroom. */
  key: string;
  /** A steward's decision. */
  decision: string;
  /** A webhook of the newsroom's, switched off, and a delivery to it that was given up. */
  webhook: { id: string; delivery: string };
  /** A correction of the claim. */
  correction: string;
  /** A reader's report of an error on a claim that the newsroom has judged: its id, and the secret of its link. */
  errorReport: { id: string; token: string };
  /** A quote that the newer text of its article does not have, and that article, of which no address is known. */
  orphan: { id: string; article: string };
  /** A day that has a digest. */
  day: string;
};

const SITE = `http://localhost:${process.env.E2E_PORT}`;

/** The address of a page or route, or that of the page from which an action is called. */
export function pathOf(what: string, subjects: Subjects): string {
  const [file = ""] = what.split("#");
  const segments = file
    .replace(/^app\//, "")
    .split("/")
    .slice(0, -1)
    .filter((segment) => !segment.startsWith("("));
  const path = `/${segments.join("/")}`
    .replace("[...nextauth]", "callback/email")
    .replace("[status]", "404")
    .replace("[[...rest]]", "nowhere")
    .replace("[...rest]", "nowhere")
    .replace(/oembed$/, `oembed?${new URLSearchParams({ url: `${SITE}/claims/${subjects.claim}` })}`)
    .replace("[kind]", "factual")
    .replace("[before]", what.includes("corrections") ? subjects.correction : "[before]")
    .replace(/desk\/error-reports\/\[id\]/, `desk/error-reports/${subjects.errorReport.id}`)
    .replace("[method]", "claims:search?query=nato")
    .replace("cached/moments/[slug]/[at]", "cached/moments/a-claim/1")
    .replace(/cached\/([a-z]+)\/\[(key|state)\]/, "cached/$1/now");
  const whole = path.replace(
    /([a-z]+)\/\[[^\]]+\]/g,
    (_, folder) => `${folder}/${valueFor(folder, what, subjects)}`,
  );
  // Pages that are told in the query what they are about.
  return /^\/(report|desk\/moderation\/case|error-reports\/new)$/.test(whole)
    ? `${whole}?claim=${subjects.claim}`
    : whole;
}

function valueFor(folder: string, what: string, subjects: Subjects): string {
  if (folder === "claims" && what.endsWith("#retract")) return subjects.retracted;
  const values: Record<string, string> = {
    claims: subjects.claim,
    newsrooms: subjects.newsroom,
    desk: subjects.newsroom,
    articles: subjects.article,
    claimants: subjects.claimant,
    notifications: subjects.notification,
    invitations: subjects.invitation.token,
    moderation: subjects.decision,
    webhooks: subjects.webhook.id,
    sitemaps: "claims.xml",
    reports: subjects.errorReport.token,
    heads: `${subjects.day}.txt`,
    orphans: subjects.orphan.id,
  };
  const value = values[folder];
  if (!value) throw new Error(`no subject for ${folder} in ${what}`);
  return value;
}

/** Arguments with which an action does no lasting harm where it is allowed. */
export function argumentsOf(what: string, subjects: Subjects): unknown[] {
  const {
    claim,
    retracted,
    newsroom,
    verdict,
    demo,
    session,
    unsubscribe,
    contact,
    invitation,
    key,
    errorReport,
  } = subjects;
  const [, action = ""] = what.split("#");
  // A version that nobody has seen: a move that is allowed ends in a conflict.
  const desk = { slug: claim, newsroom, seen: "99999" };
  const hook = { slug: newsroom, webhook: subjects.webhook.id };
  const nobody = "0198c0de-0000-7000-8000-000000000000";
  const fields = { ...EMPTY_FIELDS, explanation: "Typed for the matrix." };
  const asked = { slug: claim, newsroom, party: "An office", method: "EMAIL", askedOn: "2025-04-03" };
  const thread = { intent: "open", slug: claim, newsroom, text: "For the matrix." };
  const byAction: Record<string, unknown[]> = {
    sendLink: [formOf({ email: "somebody@people.example" })],
    continueWith: [formOf({ provider: "github" })],
    signInAsDemonstration: [formOf({ person: demo })],
    signOut: [formOf({})],
    endOwnSession: [formOf({ session })],
    endAllSessions: [formOf({})],
    saveProfile: [formOf({ name: "Person of the matrix", handle: `matrix-${randomUUID().slice(0, 8)}` })],
    saveNotificationPreferences: [formOf({ ASSIGNED: "AT_ONCE" })],
    markAllAsRead: [formOf({ until: "2026-01-01T00:00:00.000Z" })],
    endMails: [formOf({ token: unsubscribe })],
    saveVerdictDraft: [claim, 1, fields],
    submitVerdictInPage: [claim, 0, 1, fields],
    submitVerdict: [formOf({ slug: claim, revision: "0", version: "1", intent: "save" })],
    resolveVerdictDraft: [formOf({ slug: claim, keep: "saved" })],
    discardVerdictDraft: [formOf({ slug: claim })],
    withdrawOwnVerdict: [formOf({ slug: claim, revision: "0", reason: "For the matrix." })],
    recuseFromClaim: [formOf({ slug: claim, revision: "7", reason: "For the matrix." })],
    recordContactMade: [formOf(asked)],
    changeContactMade: [formOf({ ...asked, contact, version: "1" })],
    found: [formOf({ name: "" })],
    inviteMember: [formOf({ slug: newsroom, email: "nobody", role: "EDITOR" })],
    takeInvitationBack: [formOf({ slug: newsroom, invitation: invitation.id })],
    changeMemberRole: [formOf({ slug: newsroom, handle: "nobody", seen: "EDITOR", role: "OWNER" })],
    removeFromNewsroom: [formOf({ slug: newsroom, handle: "nobody" })],
    leave: [formOf({ slug: newsroom })],
    askAgain: [formOf({ slug: newsroom })],
    makeApiKey: [formOf({ slug: newsroom, name: "" })],
    revokeApiKey: [formOf({ slug: newsroom, key })],
    saveSettings: [formOf({ slug: newsroom, name: "" })],
    addWebhook: [formOf({ slug: newsroom, url: "" })],
    saveWebhook: [formOf({ ...hook, url: "", seen: "" })],
    switchOneWebhook: [formOf({ ...hook, to: "off" })],
    renewSecret: [formOf(hook)],
    removeWebhook: [formOf(hook)],
    testWebhook: [formOf(hook)],
    replayDelivery: [formOf({ ...hook, delivery: subjects.webhook.delivery })],
    decide: [formOf({ slug: newsroom, decision: "REVOKE", reason: "" })],
    accept: [formOf({ token: invitation.token })],
    discuss: [formOf(thread)],
    discussInPage: [formOf(thread)],
    sendReport: [formOf({ claim, reason: "OTHER", detail: "For the matrix." })],
    correct: [formOf({ slug: claim, version: "99999" })],
    decideOnReport: [formOf({ id: errorReport.id, decision: "", answer: "" })],
    confirmOwnVerdict: [formOf({ slug: claim, revision: "0", version: "99999" })],
    sendErrorReport: [formOf({ claim, text: "Short" })],
    decideOnCase: [formOf({ claim, action: "DISMISS", reason: "OTHER", note: "For the matrix.", seen: "" })],
    saveAbsence: [formOf({ until: "" })],
    assignOnDesk: [formOf({ ...desk, first: nobody, second: "", note: "" })],
    takeOnDesk: [formOf(desk)],
    startOnDesk: [formOf(desk)],
    pauseOnDesk: [formOf(desk)],
    reopenOnDesk: [formOf(desk)],
    handOverOnDesk: [formOf({ ...desk, from: nobody, to: nobody, note: "For the matrix." })],
    declineOnDesk: [formOf({ ...desk, reason: "For the matrix." })],
    setDueOnDesk: [formOf({ ...desk, dueOn: "" })],
    labelOnDesk: [formOf({ ...desk, labels: "matrix" })],
    signOffOnDesk: [formOf({ slug: claim, newsroom, verdict, revision: "99999", note: "" })],
    returnOnDesk: [formOf({ slug: claim, newsroom, verdict, revision: "99999", note: "For the matrix." })],
    moveClaim: [formOf({ ...desk, move: "assign", first: nobody })],
    moveClaimInPage: [formOf({ ...desk, move: "assign", first: nobody })],
    changeSelected: [formOf({ newsroom, row: `99999:${claim}`, change: "due", dueOn: "" })],
    changeSelectedInPage: [formOf({ newsroom, row: `99999:${claim}`, change: "due", dueOn: "" })],
    saveBoardView: [formOf({ newsroom, name: `View ${randomUUID().slice(0, 8)}`, search: "due=overdue" })],
    changeBoardView: [formOf({ newsroom, id: nobody, name: "Taken" })],
    deleteBoardView: [formOf({ newsroom, id: nobody })],
    add: [formOf({ url: "" })],
    chooseArticle: [formOf({ like: "nowhere", choice: "another" })],
    edit: [formOf({ slug: subjects.article, version: "99999" })],
    fetchArticleAgain: [formOf({ slug: subjects.orphan.article })],
    storeNewerText: [formOf({ slug: subjects.orphan.article, text: "" })],
    decidePlace: [formOf({ appearanceId: subjects.orphan.id, decision: "" })],
    retract: [formOf({ slug: retracted, revision: "0", reason: "For the matrix." })],
  };
  const args = byAction[action];
  if (!args) throw new Error(`no arguments for ${what}`);
  return args;
}
