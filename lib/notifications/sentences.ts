import { z } from "zod";
import type { NotificationKind } from "@/prisma/generated/client";

/** A stretch of a sentence: ours, or somebody's own words, which may run in another direction. */
export type Part = string | { said: string };

/**
 * What each kind's sentence is made from, in `particulars`. All of it may be missing: the sentence then says less.
 * `by` and `who` are names, `claim` a claim's statement, `due` a day (2026-11-21). `note` and `quote` are other
 * people's words and stand below the sentence.
 */
type Particulars = {
  ASSIGNED: "by" | "claim" | "note";
  MENTIONED: "by" | "claim" | "quote";
  RETURNED: "by" | "claim" | "note";
  AWAITING_SIGN_OFF: "by" | "claim";
  DUE_TOMORROW: "claim" | "due";
  CONSENSUS_CHANGED: "claim";
  REPLIED: "by" | "claim" | "quote";
  SIGNED_OFF: "by" | "claim";
  DECLINED: "by" | "claim" | "note";
  OVERDUE: "claim" | "due";
  /** `what` goes on from the name: "joined as reviewer", "is now an editor", "left". */
  MEMBERSHIP: "who" | "what";
  /** `what` is "admitted", "declined" or "revoked". */
  ADMISSION: "what" | "note";
  /** `what` is a sentence without its full stop: "Your comment was hidden". */
  MODERATION: "what" | "note";
  /** `note` is why it was corrected. */
  CONFIRM_ASKED: "claim" | "note";
  /** `note` is why they are held to be the same; `what` is "undone" where they are not after all. */
  MERGE_ASKED: "claim" | "note" | "what";
  ERROR_REPORTED: "claim" | "quote";
  /** `what` is the webhook's host. */
  WEBHOOK_FAILING: "what" | "note";
};

/** A notification's sentence, without its full stop, and the words of others that go with it. */
export type Sentence = { parts: Part[]; quote: string | null };

const STATEMENT = 160;
const QUOTE = 400;

type Given = Partial<Record<Particulars[NotificationKind], string>>;
type Writer = (given: Given, claim: Part) => Part[];

const by = ({ by }: Given): Part => (by ? { said: by } : "A colleague");

const SENTENCES: Record<NotificationKind, Writer> = {
  ASSIGNED: (given, claim) => words`${by(given)} assigned ${claim} to you`,
  MENTIONED: (given, claim) => words`${by(given)} mentioned you in the discussion of ${claim}`,
  RETURNED: (given, claim) => words`${by(given)} returned your verdict on ${claim}`,
  AWAITING_SIGN_OFF: (given, claim) => words`A verdict of ${by(given)} on ${claim} waits for your sign-off`,
  DUE_TOMORROW: ({ due }, claim) => words`${claim} is due tomorrow${due ? `, ${day(due)}` : ""}`,
  CONSENSUS_CHANGED: (_, claim) => words`The consensus changed on ${claim}, which you judged`,
  REPLIED: (given, claim) => words`${by(given)} answered in the discussion of ${claim}`,
  SIGNED_OFF: (given, claim) => words`${by(given)} signed off your verdict on ${claim}`,
  DECLINED: (given, claim) => words`${by(given)} declined ${claim}, which was assigned to you`,
  OVERDUE: ({ due }, claim) => words`${claim} is overdue${due ? `: it was due on ${day(due)}` : ""}`,
  MEMBERSHIP: ({ who, what }) =>
    words`${who ? { said: who } : "Somebody"} ${what ?? "joined, left or has another role"}`,
  ADMISSION: ({ what }) =>
    words`${ADMISSIONS[what ?? ""] ?? "A steward decided on your newsroom’s admission"}`,
  MODERATION: ({ what }) => words`${what ? { said: what } : "A steward decided on something of yours"}`,
  CONFIRM_ASKED: (_, claim) => words`${claim} was corrected: does your verdict still hold?`,
  MERGE_ASKED: ({ what }, claim) =>
    what === "undone"
      ? words`${claim} is no duplicate after all and open again: your verdict on it stands as before`
      : words`${claim} was checked twice: do you want to give your verdict on the claim that stays?`,
  ERROR_REPORTED: (_, claim) => words`A reader reported an error on ${claim}`,
  WEBHOOK_FAILING: ({ what }) =>
    words`The webhook to ${what ? { said: what } : "an address of yours"} was switched off`,
};

const ADMISSIONS: Record<string, string> = {
  admitted: "Your newsroom was admitted: its verdicts count",
  declined: "Your newsroom’s admission was declined",
  revoked: "Your newsroom’s admission was revoked: its verdicts no longer count",
};

/**
 * A notification in words: the same on the page, in a mail and in the digest.
 * @param underClaim whether it stands under its claim's statement and need not repeat it
 */
export function sentenceOf(
  { kind, particulars }: { kind: NotificationKind; particulars: unknown },
  underClaim = false,
): Sentence {
  const given = particularsOf(particulars);
  const parts = SENTENCES[kind](given, underClaim ? "this claim" : claimOf(given));
  const quote = given.quote ?? given.note;
  return { parts: capitalised(parts), quote: quote ? shortened(quote, QUOTE) : null };
}

/** A sentence as plain text. */
export function plainSentence({ parts }: Pick<Sentence, "parts">): string {
  return parts.map((part) => (typeof part === "string" ? part : part.said)).join("");
}

/** What is no text, or an empty one, is as if it were missing. */
function particularsOf(stored: unknown): Given {
  const all = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  const texts = Object.entries(all).filter(([, value]) => typeof value === "string" && value.trim() !== "");
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value).trim()]));
}

function claimOf({ claim }: Given): Part {
  return claim ? { said: `“${shortened(claim.replace(/\.$/, ""), STATEMENT)}”` } : "a claim";
}

/** At most `max` characters, cut between words. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  return `${cut.replace(/\s+\S{0,24}$/, "")}…`;
}

function day(date: string): string {
  const parsed = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  return parsed.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

function capitalised([first = "", ...rest]: Part[]): Part[] {
  return [typeof first === "string" ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...rest];
}

/** The parts of a template: what stands between them is ours. */
function words(ours: TemplateStringsArray, ...given: Part[]): Part[] {
  return ours.flatMap((text, index) => [text, given[index] ?? ""]).filter((part) => part !== "");
}
