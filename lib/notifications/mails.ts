import { env } from "@/lib/platform/env";
import { escapeHtml, mailHtml } from "@/lib/platform/html";
import type { NotificationKind } from "@/prisma/generated/client";
import { type Part, plainSentence, type Sentence, sentenceOf, shortened } from "./sentences";
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

const SUBJECT = 120;
/** How many notifications a digest spells out; the rest stand on the page. */
const SPELLED_OUT = 100;

/** The mail that tells one notification. */
export function noticeMail(told: Told): Letter {
  const sentence = sentenceOf(told);
  const end = unsubscribing({ userId: told.userId, what: told.kind }, "mails of this kind");
  return {
    subject: shortened(plainSentence(sentence), SUBJECT),
    text: [asText(sentence), `${linkTo(told)}\n`, ...inNewsroom(told.newsroom), end.text].join("\n"),
    html: mailHtml(
      [asHtml(sentence, linkTo(told)), ...inNewsroom(told.newsroom).map(paragraph), end.html].join("\n"),
    ),
    unsubscribe: end.click,
  };
}

/** The mail that tells a day's notifications together, by newsroom and claim. */
export function digestMail(userId: string, all: Told[]): Letter {
  const end = unsubscribing({ userId, what: "DIGEST" }, "the daily digest");
  const more = all.length - SPELLED_OUT;
  const rest = more > 0 ? [`And ${more} more: ${address("/notifications")}\n`] : [];
  const sections = sectionsOf(all.slice(0, SPELLED_OUT));
  return {
    subject: `${env().TOUCHSTONE_NAME}: ${all.length === 1 ? "one notification" : `${all.length} notifications`}`,
    text: [...sections.map(({ text }) => text), ...rest, end.text].join("\n"),
    html: mailHtml([...sections.map(({ html }) => html), ...rest.map(paragraph), end.html].join("\n")),
    unsubscribe: end.click,
  };
}

function sectionsOf(all: Told[]) {
  const newsrooms = [...Map.groupBy(all, ({ newsroom }) => newsroom ?? "")].sort(([one], [other]) =>
    one.localeCompare(other),
  );
  return newsrooms.map(([newsroom, told]) => {
    const name = newsroom || (newsrooms.length > 1 ? "Elsewhere" : "");
    const claims = [...Map.groupBy(told, ({ claim }) => claim ?? "")].map(([claim, about]) =>
      aboutClaim(claim, about),
    );
    return {
      text: [...(name ? [`${name.toUpperCase()}\n`] : []), ...claims.map(({ text }) => text)].join("\n"),
      html: [
        ...(name ? [`<h2 style="font-size: 20px">${escapeHtml(name)}</h2>`] : []),
        ...claims.map(({ html }) => html),
      ].join("\n"),
    };
  });
}

function aboutClaim(claim: string, about: Told[]) {
  const lines = about.map((told) => {
    const sentence = sentenceOf(told, claim !== "");
    return { text: `${asText(sentence)}${linkTo(told)}\n`, html: asHtml(sentence, linkTo(told)) };
  });
  return {
    text: [...(claim ? [`${claim}\n`] : []), ...lines.map(({ text }) => text)].join("\n"),
    html: [
      ...(claim ? [`<h3 style="font-size: 16px">${escapeHtml(claim)}</h3>`] : []),
      ...lines.map(({ html }) => html),
    ].join("\n"),
  };
}

function asText(sentence: Sentence): string {
  const quote = sentence.quote?.split("\n").map((line) => `> ${line}\n`);
  return `${plainSentence(sentence)}.\n${quote ? `\n${quote.join("")}\n` : ""}`;
}

function asHtml({ parts, quote }: Sentence, link: string): string {
  const part = (one: Part) =>
    typeof one === "string" ? escapeHtml(one) : `<bdi>${escapeHtml(one.said)}</bdi>`;
  const said = quote && `<blockquote style="white-space: pre-line">${escapeHtml(quote)}</blockquote>`;
  return `<p><a href="${escapeHtml(link)}">${parts.map(part).join("")}</a></p>${said ? `\n${said}` : ""}`;
}

function inNewsroom(newsroom: string | null): string[] {
  return newsroom ? [`In ${newsroom}\n`] : [];
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text.trim())}</p>`;
}

/** The foot of a mail: how to get no more of it, and how to choose. */
function unsubscribing(subscription: Subscription, what: string) {
  const token = unsubscribeToken(subscription);
  const [page, choose] = [address(`/unsubscribe?token=${token}`), address("/account/notifications")];
  return {
    text: `-- \nNo more of ${what}: ${page}\nChoose what you are told: ${choose}\n`,
    html: `<p style="font-size: 14px"><a href="${escapeHtml(page)}">No more of ${what}</a> ·
<a href="${escapeHtml(choose)}">Choose what you are told</a></p>`,
    click: address(`/api/unsubscribe?token=${token}`),
  };
}

/** Opening it there marks it as read. */
function linkTo({ id }: Told): string {
  return address(`/notifications/${id}`);
}

function address(path: string): string {
  return `${new URL(env().TOUCHSTONE_URL).origin}${path}`;
}
