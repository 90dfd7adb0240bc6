import type { z } from "zod";
import type { UsableKey } from "@/lib/keys/find-key";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { castVerdict } from "@/lib/verdicts/cast-verdict";
import { missingToCount, problemsOf, type VerdictFields, verdictSchema } from "@/lib/verdicts/fields";
import type { StanceName } from "@/lib/verdicts/model";
import { type OwnVerdict, readWorkspace } from "@/lib/verdicts/queries";
import { withdrawVerdict } from "@/lib/verdicts/withdraw-verdict";
import { Refusal } from "./problem";
import { readBody } from "./write-requests";
import { type ownVerdict, verdictBody, withdrawalBody } from "./write-shapes";

export type ApiOwnVerdict = z.infer<typeof ownVerdict>;

/** A write to one's verdict: the revision that it was written against, 0 for none, and what was sent. */
export type VerdictWrite = { slug: string; seen: number; sent: unknown };

/**
 * The verdict of a key's maker on a claim.
 * @returns null where they have given none
 * @throws AppError not_found; forbidden for a verdict that speaks for a newsroom other than the key's
 */
export async function ownVerdictBy(key: UsableKey, slug: string): Promise<ApiOwnVerdict | null> {
  const workspace = await readWorkspace(key.viewer, slug);
  if (!workspace) throw new AppError("not_found", "There is no such claim.");
  const { own } = workspace;
  if (!own) return null;
  const speaksFor = own.fields.newsroomId;
  if (speaksFor && speaksFor !== key.newsroom.id)
    throw new AppError("forbidden", "Your verdict on this claim speaks for another newsroom than this key.");
  const { slug: at, name } = key.newsroom;
  return toApi(own, slug, speaksFor ? { slug: at, name } : null);
}

function toApi(own: OwnVerdict, claim: string, newsroom: ApiOwnVerdict["newsroom"]): ApiOwnVerdict {
  const { state, revision, rating, fields, castBlind, signOff, decision, voided, updatedAt } = own;
  return {
    claim,
    state,
    revision,
    rating,
    explanation: fields.explanation,
    searchNote: fields.searchNote,
    sources: fields.sources.map((one) => ({ ...one, stance: one.stance as StanceName })),
    newsroom,
    castBlind,
    signOff,
    decision: decision && { at: decision.at, note: decision.note },
    missingToCount: state === "SUBMITTED" ? missingToCount(shown(own)) : [],
    voided: voided !== null,
    updatedAt: updatedAt.toISOString(),
  };
}

/** What of a verdict can give it weight: sources that no steward has hidden. */
function shown({ fields, hidden }: OwnVerdict): VerdictFields {
  const taken = new Set(hidden.map((one) => one.url));
  return { ...fields, sources: fields.sources.filter((one) => !taken.has(one.url)) };
}

/**
 * Gives or revises a verdict for the key's newsroom, as the desk's form does; what stands unsent in that form stays.
 * @throws AppError not_found, forbidden, conflict; InvalidFields; Refusal 412 with the verdict as it stands
 */
export async function putVerdict(key: UsableKey, { slug, seen, sent }: VerdictWrite): Promise<ApiOwnVerdict> {
  await demandSeen(key, slug, seen);
  const fields = { ...readBody(verdictBody, sent), newsroomId: "", correction: "" };
  const verdict = verdictSchema.safeParse(fields);
  const problems = problemsOf(fields, { isRevision: seen > 0, newsrooms: 1 });
  if (!verdict.success || Object.keys(problems).length > 0) throw new InvalidFields(problems);
  const request = { slug, seen, verdict: verdict.data, keepsDraft: true };
  return written(key, slug, seen, () => castVerdict(key.viewer, request));
}

/**
 * Withdraws a verdict.
 * @throws AppError not_found, forbidden, invalid, conflict; InvalidFields; Refusal 412 with the verdict as it stands
 */
export async function deleteVerdict(
  key: UsableKey,
  { slug, seen, sent }: VerdictWrite,
): Promise<ApiOwnVerdict> {
  await demandSeen(key, slug, seen);
  const { reason } = readBody(withdrawalBody, sent);
  const request = { slug, seen, reason, keepsDraft: true };
  return written(key, slug, seen, () => withdrawVerdict(key.viewer, request));
}

/** Demands that the verdict is the one that was seen. @throws Refusal 412 with the one that there is */
async function demandSeen(key: UsableKey, slug: string, seen: number): Promise<ApiOwnVerdict | null> {
  const current = await ownVerdictBy(key, slug);
  if ((current?.revision ?? 0) === seen) return current;
  const detail = current
    ? `Your verdict stands at revision ${current.revision}, not at the one that you name.`
    : "You have given no verdict on this claim, or none that you could have seen.";
  throw new Refusal(412, detail, { current });
}

/** Runs a command. One that lost a race against another write is told so in the same way as if it had come later. */
async function written(key: UsableKey, slug: string, seen: number, command: () => Promise<unknown>) {
  try {
    await command();
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") await demandSeen(key, slug, seen);
    throw error;
  }
  const now = await ownVerdictBy(key, slug);
  if (!now) throw new Error(`a verdict on ${slug} is gone after it was written`);
  return now;
}
