"use server";

import { redirect } from "next/navigation";
import { asFormState, guarded, text } from "@/app/guarded";
import { viewer } from "@/app/viewer";
import type { LiftAnswer } from "@/components/lifting/room-types";
import { AlreadyLifted } from "@/lib/lifting/already-lifted";
import { attachAppearance } from "@/lib/lifting/attach-appearance";
import { dismissSuggestions, type StatesNow } from "@/lib/lifting/dismiss-suggestions";
import { findWords } from "@/lib/lifting/find-words";
import { SimilarClaims } from "@/lib/lifting/known-claims";
import { liftClaim } from "@/lib/lifting/lift-claim";
import { restoreSuggestions } from "@/lib/lifting/restore-suggestions";
import { expire, tags } from "@/lib/platform/cache";
import { InvalidFields } from "@/lib/platform/errors";
import { idsIn, liftIn, placeIn, typedIn, typedLift } from "./lift-form";
import { withOutcomes } from "./similar-claims";

const pageOf = (form: FormData) => `/desk/articles/${encodeURIComponent(typedIn(form, "slug"))}`;

/** Opens or attaches what an editor holds, or dismisses its suggestions. For browsers without scripts. */
export async function liftFromArticle(form: FormData): Promise<void> {
  const page = pageOf(form);
  const { start, end, suggestionIds } = placeIn(form);
  const [first] = suggestionIds;
  // Back to the words that it was about.
  const words = new URLSearchParams({
    start: String(start),
    end: String(end),
    ...(first && { suggestion: first }),
  });
  const posted = { page: `${page}?${words}`, name: "lift", typed: typedLift(form) };
  await guarded(posted, async () => {
    if (text(form, "intent") === "dismiss") {
      await dismissSuggestions(await viewer(), { articleSlug: typedIn(form, "slug"), suggestionIds });
      redirect(`${page}?${new URLSearchParams({ done: "dismissed", at: String(start) })}`);
    }
    const { kind, slug } = await lift(form).catch(ledTo);
    redirect(`${page}?${new URLSearchParams({ done: kind, claim: slug, at: String(start) })}`);
  });
}

/** The same from a page that runs scripts. */
export async function liftFromArticleInPage(form: FormData): Promise<LiftAnswer> {
  return asFormState(async () => {
    try {
      return await lift(form);
    } catch (error) {
      if (error instanceof AlreadyLifted)
        return { kind: "faster", slug: error.claim.slug, message: error.message } as const;
      if (error instanceof SimilarClaims)
        return {
          kind: "similar",
          message: error.message,
          similar: await withOutcomes(error.claims),
        } as const;
      if (error instanceof InvalidFields) return { kind: "invalid", errors: error.fields } as const;
      throw error;
    }
  });
}

async function lift(form: FormData): Promise<{ kind: "opened" | "attached"; slug: string }> {
  const intent = typedIn(form, "intent");
  const who = await viewer();
  const attaches = intent.startsWith("attach:");
  const slug = attaches
    ? await attachAppearance(who, { ...placeIn(form), claimSlug: intent.slice("attach:".length) })
    : await liftClaim(who, liftIn(form));
  expire(tags.claim(slug), tags.claims, tags.articles);
  return { kind: attaches ? "attached" : "opened", slug };
}

/** Whoever was slower is led to the claim that is there. */
function ledTo(error: unknown): { kind: "faster"; slug: string } {
  if (error instanceof AlreadyLifted) return { kind: "faster", slug: error.claim.slug };
  throw error;
}

/** Dismisses suggestions, or takes that back. For browsers without scripts. */
export async function decideOnSuggestions(form: FormData): Promise<void> {
  const page = pageOf(form);
  await guarded({ page, name: "decide" }, async () => {
    await decide(form);
    const done = text(form, "intent") === "dismiss" ? "dismissed" : "restored";
    redirect(`${page}?done=${done}`);
  });
}

/** The same from a page that runs scripts. */
export async function decideOnSuggestionsInPage(
  form: FormData,
): Promise<{ kind: "decided"; states: StatesNow } | { kind: "error"; message: string }> {
  return asFormState(async () => ({ kind: "decided", states: await decide(form) }) as const);
}

async function decide(form: FormData): Promise<StatesNow> {
  const articleSlug = typedIn(form, "slug");
  const [intent = "", id] = text(form, "intent").split(":");
  const who = await viewer();
  if (intent === "dismiss") return dismissSuggestions(who, { articleSlug, suggestionIds: idsIn(form) });
  const suggestionIds = intent === "undo" ? ("last" as const) : id ? [id] : idsIn(form);
  return restoreSuggestions(who, { articleSlug, suggestionIds });
}

/** Finds pasted words in the text, and leads to the editor for them. */
export async function findWordsInArticle(form: FormData): Promise<void> {
  const page = pageOf(form);
  const words = typedIn(form, "words");
  await guarded({ page, name: "words", typed: { words } }, async () => {
    const given = { articleSlug: typedIn(form, "slug"), snapshotId: text(form, "snapshot"), words };
    const { start, end } = await findWords(await viewer(), given);
    redirect(`${page}?start=${start}&end=${end}#lift`);
  });
}
