import { notify } from "@/lib/notifications/notify";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { escapeHtml, mailHtml } from "@/lib/platform/html";
import type { FlagReason, ModerationAction } from "@/prisma/generated/client";
import type { Case } from "./case-model";
import { ACTIONS, REASONS } from "./model";

type Decision = {
  decisionId: string;
  action: ModerationAction;
  reason: FlagReason;
  note: string;
  stewardId: string;
  flags: { reporterId: string }[];
};

/**
 * Tells whose thing it is, and who works with it, what was decided and why; and who reported it, what became of that.
 * Somebody who is suspended cannot sign in to read it: they get a mail.
 */
export async function tellOfDecision(tx: Tx, found: Case, decision: Decision): Promise<void> {
  const { decisionId, action, reason, note, stewardId, flags } = decision;
  const others = (ids: (string | null)[]) =>
    ids.filter((id): id is string => id !== null && id !== stewardId);
  const owners = others([found.owner, ...found.touched]);
  const sentence = sentenceOf(found, action, reason);
  const particulars = { what: sentence.replace(/\.$/, ""), note };
  const notice = { kind: "MODERATION", once: `decision/${decisionId}`, ...placeOf(found) } as const;
  if (action === "SUSPEND") return mailSuspended(tx, found, decision, sentence);
  if (action !== "DISMISS") await notify(tx, { ...notice, userIds: owners, particulars });
  const reporters = others(flags.map((flag) => flag.reporterId)).filter((id) => !owners.includes(id));
  const answer = action === "DISMISS" ? `${sentence} It stays as it is.` : sentence;
  await notify(tx, {
    ...notice,
    // Whoever reported it could see it; what is hidden now has no page to lead to.
    userIds: reporters,
    particulars: { what: `You reported it. ${answer}`.replace(/\.$/, "") },
  });
}

const THINGS = {
  claim: "the claim",
  verdict: "the verdict on",
  source: "a source of the verdict on",
  comment: "a comment on",
  person: "your account",
};

const UNNAMED = { ...THINGS, claim: "a claim" };

/** "A steward has voided the verdict on “…”: made-up source." */
function sentenceOf({ subject, claim }: Case, action: ModerationAction, reason: FlagReason): string {
  // What is hidden is not quoted: the notice leads to its page, which says that it is.
  const about = claim && !(subject.kind === "claim" && action === "HIDE");
  const thing = about ? `${THINGS[subject.kind]} “${shortened(claim.statement)}”` : UNNAMED[subject.kind];
  const category = REASONS[reason].label.toLowerCase();
  if (action === "DISMISS") return `A steward has looked at the reports of ${thing}.`;
  if (action === "SUSPEND" || action === "LIFT_SUSPENSION") {
    const did = action === "SUSPEND" ? "has suspended" : "has lifted the suspension of";
    return `A steward ${did} ${thing}: ${category}.`;
  }
  return `A steward has ${ACTIONS[action].done} ${thing}: ${category}.`;
}

function placeOf({ subject, claim, newsroomId }: Case) {
  if (!claim) return { path: "/account" };
  const path = subject.kind === "claim" ? `/claims/${claim.slug}` : `/desk/claims/${claim.slug}`;
  // A comment is its newsroom's alone, and so is what is told of it.
  return { path, claimId: claim.id, ...(subject.kind === "comment" && newsroomId && { newsroomId }) };
}

async function mailSuspended(tx: Tx, found: Case, { decisionId, note }: Decision, sentence: string) {
  const userId = found.columns.userId ?? "";
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const rest =
    "You are signed out everywhere and cannot sign in until it is lifted. Verdicts that you gave stay counted unless they were voided.";
  const paragraphs = [sentence, `Why: ${note}`, rest];
  await queueMail(tx, {
    userId,
    to: email,
    subject: `Your account at ${env().TOUCHSTONE_NAME} is suspended`,
    text: `${paragraphs.join("\n\n")}\n`,
    html: mailHtml(paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join("\n")),
    once: `decision/${decisionId}`,
  });
}

function shortened(text: string, max = 120): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/\s+\S*$/u, "")} …`;
}
