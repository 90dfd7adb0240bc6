import { env } from "@/lib/platform/env";
import { escapeHtml, mailHtml } from "@/lib/platform/html";
import type { NotificationKind } from "@/prisma/generated/client";
import { type Part, plainSentence, sentenceOf, shortened } from "./sentences";
import { type Subscription, unsubscribeToken } from "./unsubscribe-token";

/** A notification as its mail needs it. */
export type Told = {
  id: string;
  userId: string;
  kind: NotificationKind;
  particulars: unknown;
  /** Names of the newsroom and the claim that it is about. */
  newsroom: string | null;
  claim: string | null;
};

/** What a mail says, and where one click ends its kind. */
export type Letter = { subject: string; text: string; html: string; unsubscribe: string };

/** A paragraph of a mail, in both its forms. */
type Block = { text: string; html: string };

const SUBJECT = 120;
/** How many notifications a digest spells out; the rest stand on the page. */
const SPELLED_OUT = 100;

/** The mail that tells one notification. */
export function noticeMail(told: Told): Letter {
  const { userId, kind: what, newsroom } = told;
  const end = unsubscribing({ userId, what }, "No more mails of this kind");
  const place = newsroom ? [paragraph(`In ${newsroom}`)] : [];
  return {
    subject: shortened(plainSentence(sentenceOf(told)), SUBJECT),
    ...written([...notice(told), ...place, end.block]),
    unsubscribe: end.click,
  };
}

/** The mail that tells a day's notifications together, by newsroom and claim. */
export function digestMail(userId: string, all: Told[]): Letter {
  const end = unsubscribing({ userId, what: "DIGEST" }, "No more daily digests");
  const more = all.length - SPELLED_OUT;
  const rest = more > 0 ? [paragraph(`And ${more} more: ${address("/notifications")}`)] : [];
  return {
    subject: `${env().TOUCHSTONE_NAME}: ${all.length === 1 ? "one notification" : `${all.length} notifications`}`,
    ...written([...byNewsroom(all.slice(0, SPELLED_OUT)), ...rest, end.block]),
    unsubscribe: end.click,
  };
}

/** Newsrooms by name, then what is about none. */
function byNewsroom(all: Told[]): Block[] {
  const newsrooms = [...Map.groupBy(all, ({ newsroom }) => newsroom ?? "")].sort(
    ([one], [other]) => Number(one === "") - Number(other === "") || one.localeCompare(other),
  );
  return newsrooms.flatMap(([newsroom, told]) => {
    const name = newsroom || (newsrooms.length > 1 ? "Elsewhere" : "");
    const html = `<h2 style="font-size: 20px">${escapeHtml(name)}</h2>`;
    return [...(name ? [{ text: name.toUpperCase(), html }] : []), ...byClaim(told)];
  });
}

/** What is about no claim, then claim by claim. */
function byClaim(all: Told[]): Block[] {
  const claims = [...Map.groupBy(all, ({ claim }) => claim ?? "")].sort(
    ([one], [other]) => Number(one !== "") - Number(other !== ""),
  );
  return claims.flatMap(([claim, told]) => {
    const html = `<h3 style="font-size: 16px">${escapeHtml(claim)}</h3>`;
    const notices = told.flatMap((one) => notice(one, claim !== ""));
    return [...(claim ? [{ text: claim, html }] : []), ...notices];
  });
}

function notice(told: Told, underClaim = false): Block[] {
  const { parts, quote } = sentenceOf(told, underClaim);
  // Opening it there marks it as read.
  const link = address(`/notifications/${told.id}`);
  const part = (one: Part) =>
    typeof one === "string" ? escapeHtml(one) : `<bdi>${escapeHtml(one.said)}</bdi>`;
  const sentence = {
    text: `${plainSentence({ parts })}.\n${link}`,
    html: `<p><a href="${escapeHtml(link)}">${parts.map(part).join("")}</a></p>`,
  };
  if (!quote) return [sentence];
  const said = {
    text: quote.replace(/^/gm, "> "),
    html: `<blockquote style="white-space: pre-line">${escapeHtml(quote)}</blockquote>`,
  };
  return [sentence, said];
}

function paragraph(text: string): Block {
  return { text, html: `<p>${escapeHtml(text)}</p>` };
}

/** The foot of a mail: how to get no more of it, and how to choose. */
function unsubscribing(subscription: Subscription, words: string): { block: Block; click: string } {
  const token = unsubscribeToken(subscription);
  const [page, choose] = [address(`/unsubscribe?token=${token}`), address("/account/notifications")];
  const block = {
    text: `-- \n${words}: ${page}\nChoose what you are told: ${choose}`,
    html: `<p style="font-size: 14px"><a href="${escapeHtml(page)}">${words}</a> ·
<a href="${escapeHtml(choose)}">Choose what you are told</a></p>`,
  };
  return { block, click: address(`/api/unsubscribe?token=${token}`) };
}

function written(blocks: Block[]): Block {
  return {
    text: `${blocks.map(({ text }) => text).join("\n\n")}\n`,
    html: mailHtml(blocks.map(({ html }) => html).join("\n")),
  };
}

function address(path: string): string {
  return `${new URL(env().TOUCHSTONE_URL).origin}${path}`;
}
