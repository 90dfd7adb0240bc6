"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { asFormState, guarded, text } from "@/app/guarded";
import { clientAddress } from "@/app/request";
import { viewer } from "@/app/viewer";
import type { SubmitResult } from "@/components/desk/verdict-form";
import { retractClaim } from "@/lib/claims/close-claim";
import { allow } from "@/lib/identity/trust";
import { expire, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";
import { storable } from "@/lib/platform/text";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { confirmVerdict } from "@/lib/verdicts/confirm-verdict";
import { discardDraft, resolveDraft, type SaveResult, saveDraft } from "@/lib/verdicts/drafts";
import { problemsOf, type VerdictFields, verdictSchema } from "@/lib/verdicts/fields";
import { changeSources, fieldsFrom, sourceChangeFrom } from "@/lib/verdicts/form-data";
import { recuse, withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";

const pageOf = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}`;

/** How the page names what became of a submission. */
const SUBMITTED = { done: "submitted", waits: "waits" };

const slugSchema = z.string().max(300).transform(storable);
const countSchema = z.int().min(-1).max(999_999_999);
// What stands in the fields is parsed where they are saved.
const fieldsSchema = z.custom<VerdictFields>((value) => typeof value === "object" && value !== null);

/** What an action was called with: anybody may call it, with anything. */
function parsed<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given);
  if (!result.success) throw new AppError("invalid", "This is not what the form sends.");
  return result.data;
}

/** Saves a draft as it is typed. */
export async function saveVerdictDraft(
  slug: string,
  version: number,
  fields: VerdictFields,
): Promise<SaveResult | { kind: "error"; message: string }> {
  return asFormState(async () => {
    const given = z.object({ slug: slugSchema, version: countSchema, fields: fieldsSchema });
    return saveDraft(await viewer(), parsed(given, { slug, version, fields }));
  });
}

/** Submits the verdict form from a page that runs scripts: answers with what became of it. */
export async function submitVerdictInPage(
  slug: string,
  revision: number,
  version: number,
  fields: VerdictFields,
): Promise<SubmitResult> {
  return asFormState(async () => {
    const claim = parsed(slugSchema, slug);
    const counts = [parsed(countSchema, revision), parsed(countSchema, version)] as const;
    const result = await submit(claim, ...counts, parsed(fieldsSchema, fields));
    if (result === "problems" || result === "conflict") return { kind: result };
    return { kind: "done", href: await donePage(claim, fields, SUBMITTED[result]) };
  });
}

/**
 * Submits the verdict form from a browser without scripts. Whatever is wrong, the typed text is saved as the draft
 * first, and the page that comes back is filled from it.
 */
export async function submitVerdict(form: FormData): Promise<void> {
  const slug = slugIn(form);
  const page = pageOf(slug);
  await guarded({ page, name: "verdict" }, async () => {
    const intent = text(form, "intent");
    const pasted = text(form, "pastedUrl");
    const fields = fieldsFrom(parsed(z.instanceof(FormData), form));
    const change = sourceChangeFrom(intent === "save" && pasted ? "add" : intent, pasted);
    if (change) fields.sources = changeSources(fields.sources, change);
    if (intent === "submit") {
      const result = await submit(slug, number(form, "revision"), number(form, "version"), fields);
      const done = result === "done" || result === "waits";
      redirect(done ? await donePage(slug, fields, SUBMITTED[result]) : `${page}?check=1`);
    }
    await saveDraft(await viewer(), { slug, version: number(form, "version"), fields });
    redirect(change ? `${page}#sources` : `${page}?done=saved`);
  });
}

/** The claim's page after a submission, on the desk of the newsroom that was chosen to speak for. */
async function donePage(slug: string, { newsroomId }: VerdictFields, done: string): Promise<string> {
  const chosen = (await viewer())?.memberships.find((one) => one.newsroomId === newsroomId);
  return `${pageOf(slug)}?${new URLSearchParams({ ...(chosen && { newsroom: chosen.slug }), done })}`;
}

async function submit(
  slug: string,
  revision: number,
  version: number,
  fields: VerdictFields,
): Promise<"done" | "waits" | "problems" | "conflict"> {
  const who = await viewer();
  const saved = await saveDraft(who, { slug, version, fields });
  if (saved.kind === "conflict") return "conflict";
  const parsed = verdictSchema.safeParse(fields);
  const problems = problemsOf(fields, { isRevision: revision > 0, newsrooms: 1 });
  if (!parsed.success || Object.keys(problems).length > 0) return "problems";
  await allow(who, "verdict", await clientAddress());
  const { waits } = await castVerdict(who, { slug, seen: revision, verdict: parsed.data });
  expire(tags.claim(slug), tags.claims);
  return waits ? "waits" : "done";
}

/** Chooses between two tabs' texts. */
export async function resolveVerdictDraft(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded({ page: pageOf(slug), name: "verdict" }, async () => {
    const keep = text(form, "keep") === "other" ? "other" : "saved";
    const choice = { keep, version: number(form, "version"), other: json(text(form, "other")) } as const;
    redirect(`${pageOf(slug)}?settled=${await resolveDraft(await viewer(), { slug, ...choice })}`);
  });
}

/** Throws a draft away. */
export async function discardVerdictDraft(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded({ page: pageOf(slug), name: "verdict" }, async () => {
    redirect(`${pageOf(slug)}?settled=${await discardDraft(await viewer(), { slug })}`);
  });
}

/** Withdraws one's verdict. */
export async function withdrawOwnVerdict(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded(reasonForm(form, "withdraw"), async () => {
    const request = { slug, seen: number(form, "revision"), reason: text(form, "reason") };
    await withdrawVerdict(await viewer(), request);
    expire(tags.claim(slug), tags.claims);
    redirect(`${pageOf(slug)}?done=withdrawn`);
  });
}

/** Confirms one's verdict for the claim's new wording. */
export async function confirmOwnVerdict(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded({ page: pageOf(slug), name: "confirm" }, async () => {
    const request = { slug, seen: number(form, "revision"), version: number(form, "version") };
    await confirmVerdict(await viewer(), request);
    expire(tags.claim(slug), tags.claims);
    redirect(`${pageOf(slug)}?done=confirmed`);
  });
}

/** Recuses oneself from a claim. */
export async function recuseFromClaim(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded(reasonForm(form, "recuse"), async () => {
    const request = { slug, seen: number(form, "revision"), reason: text(form, "reason") };
    await recuse(await viewer(), request);
    expire(tags.claim(slug), tags.claims);
    redirect(`${pageOf(slug)}?done=recused`);
  });
}

/** Takes a claim out of review, for stewards. */
export async function retract(form: FormData): Promise<void> {
  const slug = slugIn(form);
  await guarded(reasonForm(form, "retract"), async () => {
    await retractClaim(await viewer(), { slug, reason: text(form, "reason") });
    expire(tags.claim(slug), tags.claims);
    redirect(`${pageOf(slug)}?done=retracted`);
  });
}

/** The claim that a form is about. */
function slugIn(form: FormData): string {
  return storable(text(form, "slug"));
}

/** A form that asks for a reason. */
function reasonForm(form: FormData, name: string) {
  return { page: pageOf(slugIn(form)), name, typed: { reason: text(form, "reason") } };
}

/** A whole number of the form; -1, which no revision has, when it is none. */
function number(form: FormData, name: string): number {
  const value = text(form, name);
  return /^\d{1,9}$/.test(value) ? Number(value) : -1;
}

/** What a hidden field holds; null when it is not JSON. */
function json(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
