import { roleLabel } from "@/components/account/role-label";
import { humanDate } from "@/components/ui/time";
import type { AuditEvent } from "@/lib/audit";
import { DESK_STATES, stateLabel } from "@/lib/desk/states";
import { isolated, listOf } from "@/lib/publishing/words";

/** Names a person whose id stands in an event. */
type NameOf = (userId: string) => string;

type Words = {
  [Type in AuditEvent["type"]]:
    | string
    | ((event: Extract<AuditEvent, { type: Type }>, nameOf: NameOf) => string);
};

/** What somebody did, as it reads after their name. */
const WORDS: Words = {
  "verdict.submitted": ({ castBlind }) => `submitted a verdict, ${castBlind ? "blind" : "not blind"}`,
  "verdict.revised": ({ revision }) => `revised their verdict (revision ${revision})`,
  "verdict.withdrawn": "withdrew their verdict",
  "verdict.recused": "recused themselves",
  "verdict.signed_off": ({ revision }) => `signed off a verdict (revision ${revision})`,
  "verdict.returned": ({ revision }) => `returned a verdict to its author (revision ${revision})`,
  "verdict.voided": "voided a verdict",
  "verdict.reinstated": "reinstated a verdict",
  "source.hidden": "hid a source of a verdict",
  "source.restored": "restored a source of a verdict",
  "consensus.changed": "changed the consensus",
  "claim.opened": "opened the claim",
  "claim.closed": "closed the claim",
  "claim.hidden": "hid the claim",
  "claim.restored": "restored the claim",
  "claim.corrected": ({ version }) => `corrected the claim (version ${version})`,
  "claim.merged": "closed the claim as a duplicate",
  "claim.unmerged": "opened the claim again: it was no duplicate",
  "article.added": "added an article",
  "article.edited": ({ fields }) => `changed what is known of an article: ${listOf(fields.map(settingName))}`,
  "snapshot.added": "stored a newer text of an article",
  "suggestion.dismissed": ({ suggestionIds: { length } }) =>
    length === 1 ? "dismissed a suggested claim" : `dismissed ${length} suggested claims`,
  "suggestion.restored": ({ suggestionIds: { length } }) =>
    length === 1 ? "restored a suggested claim" : `restored ${length} suggested claims`,
  "appearance.added": "added another place where the claim was said",
  "anchoring.decided": ({ state }) =>
    state === "GONE"
      ? "found that an article no longer says it"
      : "found the words in an article’s newer text",
  "relation.confirmed": ({ kind }) => `confirmed how two claims belong together: ${kind.toLowerCase()}`,
  "relation.declined": "found two claims to be different",
  "relation.undone": ({ kind }) => `took back how two claims belong together: ${kind.toLowerCase()}`,
  "correction.published": "published a correction",
  "verdict.confirmed": ({ claimVersion }) =>
    `confirmed their verdict for version ${claimVersion} of the claim`,
  "error_report.received": "reported an error",
  "error_report.decided": ({ accepted }) =>
    `${accepted ? "accepted" : "declined"} a reader’s report of an error`,
  "api_key.created": ({ scopes }) => `made an API key for ${listOf(scopes)}`,
  "api_key.revoked": "revoked an API key",
  "webhook.created": "added a webhook",
  "webhook.changed": ({ fields }) => `changed a webhook: ${listOf(fields)}`,
  "webhook.deleted": "removed a webhook",
  "newsroom.founded": "founded the newsroom",
  "newsroom.applied_again": "applied again for its admission",
  "newsroom.admitted": "admitted the newsroom",
  "newsroom.declined": "declined the newsroom",
  "newsroom.revoked": "revoked the newsroom’s admission",
  "newsroom.settings_changed": ({ fields }) => `changed the settings: ${listOf(fields.map(settingName))}`,
  "member.invited": ({ role }) => `invited somebody as ${roleName(role)}`,
  "invitation.revoked": "took an invitation back",
  "member.joined": ({ role }) => `joined as ${roleName(role)}`,
  "member.role_changed": ({ userId, from, to }, nameOf) =>
    `made ${nameOf(userId)} ${roleName(to)}, until then ${roleName(from)}`,
  "member.removed": ({ userId }, nameOf) => `removed ${nameOf(userId)}`,
  "member.left": "left the newsroom",
  // A verdict that nobody has to sign off completes the work by itself.
  "desk.moved": ({ move, from, to }) =>
    `moved the claim from ${stateName(from)} to ${stateName(to, move !== "verdict")}`,
  "desk.assigned": ({ userIds }, nameOf) =>
    userIds.length > 0 ? `assigned the claim to ${listOf(userIds.map(nameOf))}` : "took the assignment back",
  "desk.handed_over": ({ from, to }, nameOf) => `handed the claim over from ${nameOf(from)} to ${nameOf(to)}`,
  "desk.labelled": ({ labels }) =>
    labels.length > 0 ? `labelled the claim ${listOf(labels.map(isolated))}` : "removed the claim’s labels",
  "desk.due_set": ({ dueOn }) =>
    dueOn ? `set the claim due on ${humanDate(dueOn.slice(0, 10))}` : "took the claim’s due day away",
  "contact.recorded": "recorded whom they asked",
  "contact.changed": "changed what is recorded of somebody asked",
  "thread.opened": "opened a thread",
  "thread.resolved": "resolved a thread",
  "thread.reopened": "reopened a thread",
  "comment.posted": "wrote a comment",
  "comment.edited": ({ revision }) => `edited a comment (revision ${revision})`,
  "comment.hidden": "hid a comment",
  "comment.restored": "restored a comment",
  "flag.raised": "flagged something",
  "flag.dismissed": "dismissed a flag",
  "user.joined": "joined Touchstone",
  "user.made_steward": "became a steward",
  "user.renamed": "changed their name",
  "user.session_ended": "ended a session",
  "user.signed_out_everywhere": "signed out everywhere",
  "user.suspended": ({ userId }, nameOf) => `suspended ${nameOf(userId)}`,
  "user.suspension_lifted": ({ userId }, nameOf) => `lifted the suspension of ${nameOf(userId)}`,
};

/**
 * What somebody did, as it reads after their name.
 * @param type,payload as they are stored; of what this version does not know no more than the type is said
 * @param names of the people whose ids stand in the payload
 */
export function auditWords(type: string, payload: unknown, names: Record<string, string>): string {
  if (!isKnown(type)) return `did: ${type}`;
  const words = WORDS[type];
  if (typeof words === "string") return words;
  const nameOf = (userId: string) => isolated(names[userId] ?? "somebody");
  try {
    return words({ ...(payload as object), type } as never, nameOf);
  } catch {
    return `did: ${type}`; // Particulars that this version would not write.
  }
}

const isKnown = (type: string): type is AuditEvent["type"] => Object.hasOwn(WORDS, type);

const SETTINGS: Record<string, string> = {
  url: "web address",
  correctionsUrl: "corrections policy",
  methodologyUrl: "methodology",
  signOffRequired: "sign-off",
  dueDays: "days until due",
  audience: "who is told of what",
};

function stateName(name: string, signedOff = true): string {
  const state = DESK_STATES.find((one) => one === name);
  return `“${state ? stateLabel(state, signedOff) : name}”`;
}
const settingName = (field: string) => SETTINGS[field] ?? field;

function roleName(role: string): string {
  const label = roleLabel(role as Parameters<typeof roleLabel>[0])?.toLowerCase() ?? role;
  return /^[aeiou]/.test(label) ? `an ${label}` : `a ${label}`;
}
