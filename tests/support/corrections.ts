import { correctClaim } from "@/lib/claims/correct-claim";
import type { CorrectionFields } from "@/lib/claims/correction-fields";
import { db } from "@/lib/platform/db";
import type { Person } from "./scenario";

/** What the form for correcting a claim sends where only the statement is changed. */
export function correctionFields(change: Partial<CorrectionFields> = {}): CorrectionFields {
  return {
    statement: "Somebody said something else.",
    note: "",
    claimant: "",
    claimantType: "",
    claimDate: "2025-04",
    kind: "FACTUAL",
    was: "",
    now: "",
    why: "The recording says otherwise.",
    ...change,
  };
}

/** Corrects a claim as somebody who has just looked at it. */
export async function correctNow(who: Person, slug: string, change: Partial<CorrectionFields> = {}) {
  const { version } = await db().claim.findUniqueOrThrow({ where: { slug } });
  return correctClaim(who, { slug, seen: version, newsroomId: "", fields: correctionFields(change) });
}

/** A claim's corrections as they are stored, the first one first. */
export function storedCorrections(slug: string) {
  return db().correction.findMany({ where: { claim: { slug } }, orderBy: { id: "asc" } });
}

/** The code of the error with which something ends; "done" where it ends with none. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: { code?: unknown }) => error.code ?? error,
  );
}
