"use server";

import { redirect } from "next/navigation";
import { guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import { assignClaim } from "@/lib/desk/assign-claim";
import { declineClaim } from "@/lib/desk/decline-claim";
import { deskPath, type OnDesk } from "@/lib/desk/desk-claim";
import { handOverClaim } from "@/lib/desk/hand-over-claim";
import { replaceLabels } from "@/lib/desk/label-claim";
import { pauseReview } from "@/lib/desk/pause-review";
import { reopenClaim } from "@/lib/desk/reopen-claim";
import { setDue } from "@/lib/desk/set-due";
import { startReview } from "@/lib/desk/start-review";
import { takeClaim } from "@/lib/desk/take-claim";
import { expire, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import type { Viewer } from "@/lib/policy";
import { returnVerdict, signOffVerdict } from "@/lib/verdicts/sign-off-verdict";

type Fields = Record<string, string>;

/** Assigns the claim to one or two people, or to nobody. */
export async function assignOnDesk(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "first", "second", "note");
  await onPage(form, { name: "assign", typed }, (who, on) => {
    const userIds = [typed.first ?? "", typed.second ?? ""].filter(Boolean);
    return assignClaim(who, { ...on, userIds, note: typed.note ?? "" });
  });
}

/** Takes the claim for oneself. */
export async function takeOnDesk(form: FormData): Promise<void> {
  await onPage(form, { name: "take" }, takeClaim);
}

/** Starts one's review. */
export async function startOnDesk(form: FormData): Promise<void> {
  await onPage(form, { name: "start" }, startReview);
}

/** Pauses the review. */
export async function pauseOnDesk(form: FormData): Promise<void> {
  await onPage(form, { name: "pause" }, pauseReview);
}

/** Reopens what is declined or done. */
export async function reopenOnDesk(form: FormData): Promise<void> {
  await onPage(form, { name: "reopen" }, reopenClaim);
}

/** Hands the claim over to a colleague. */
export async function handOverOnDesk(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "from", "to", "note");
  const { from = "", to = "", note = "" } = typed;
  await onPage(form, { name: "hand-over", typed }, (who, on) =>
    handOverClaim(who, { ...on, from, to, note }),
  );
}

/** Declines the claim for the newsroom. */
export async function declineOnDesk(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "reason");
  await onPage(form, { name: "decline", typed }, (who, on) =>
    declineClaim(who, { ...on, reason: typed.reason ?? "" }),
  );
}

/** Sets the due date, or takes it away. */
export async function setDueOnDesk(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "dueOn");
  await onPage(form, { name: "due", typed }, (who, on) => setDue(who, { ...on, dueOn: typed.dueOn ?? "" }));
}

/** Sets the labels to those that are typed. */
export async function labelOnDesk(form: FormData): Promise<void> {
  const typed = fieldsOf(form, "labels");
  await onPage(form, { name: "labels", typed }, (who, on) =>
    replaceLabels(who, { ...on, labels: (typed.labels ?? "").split(",").filter((one) => one.trim() !== "") }),
  );
}

/** Signs off the revision of a colleague's verdict that stands on the page. */
export async function signOffOnDesk(form: FormData): Promise<void> {
  await decide(form, "sign-off", signOffVerdict);
}

/** Returns it to its author. */
export async function returnOnDesk(form: FormData): Promise<void> {
  await decide(form, "return", returnVerdict);
}

async function decide(form: FormData, name: "sign-off" | "return", run: typeof signOffVerdict) {
  const typed = fieldsOf(form, "note");
  const verdictId = text(form, "verdict");
  const { page, slug } = pageOf(form);
  await guarded({ page, name: `${name}-${verdictId.replace(/[^0-9a-f-]/g, "")}`, typed }, async () => {
    const decision = { verdictId, revision: count(form, "revision"), note: typed.note ?? "" };
    await run(await viewer(), decision);
    expire(tags.claim(slug), tags.claims);
    redirect(withDone(page, name === "sign-off" ? "signed-off" : "returned"));
  });
}

/** Runs a command of the desk for the newsroom and the claim that a form names, and comes back to its page. */
async function onPage(
  form: FormData,
  { name, typed = {} }: { name: string; typed?: Fields },
  run: (who: Viewer, on: OnDesk) => Promise<number>,
): Promise<void> {
  const { page, slug, newsroom } = pageOf(form);
  await guarded({ page, name, typed }, async () => {
    const who = await viewer();
    if (!who) throw new AppError("unauthenticated", "Sign in to do this.");
    const own = who.memberships.find((one) => one.slug === newsroom);
    if (!own) throw new AppError("not_found", "There is no such newsroom.");
    await run(who, { newsroomId: own.newsroomId, slug, seen: count(form, "seen") });
    redirect(withDone(page, "moved"));
  });
}

function pageOf(form: FormData) {
  const slug = storable(text(form, "slug"));
  const newsroom = storable(text(form, "newsroom"));
  return { slug, newsroom, page: deskPath(encodeURIComponent(slug), encodeURIComponent(newsroom)) };
}

function withDone(page: string, done: string): string {
  return `${page}${page.includes("?") ? "&" : "?"}done=${done}#desk`;
}

function fieldsOf(form: FormData, ...names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, text(form, name)]));
}

/** A whole number of the form; -1, which nothing has, when it is none. */
function count(form: FormData, name: string): number {
  const value = text(form, name);
  return /^\d{1,9}$/.test(value) ? Number(value) : -1;
}
