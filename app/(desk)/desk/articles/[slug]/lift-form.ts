import { text } from "@/app/guarded";
import type { Place, TypedLift } from "@/lib/lifting/fields";
import { storable } from "@/lib/platform/text";
import type { Beside } from "@/lib/relations/model";

/** A field of a form as text that can be stored. */
export const typedIn = (form: FormData, name: string) => storable(text(form, name));

/** The words that an editor is about; what is no number is refused by the command. */
export function placeIn(form: FormData): Place {
  return {
    articleSlug: typedIn(form, "slug"),
    snapshotId: text(form, "snapshot"),
    start: numberIn(form, "start"),
    end: numberIn(form, "end"),
    suggestionIds: idsIn(form),
  };
}

/** Suggestions as forms send them: their ids in one field. */
export function idsIn(form: FormData): string[] {
  return text(form, "suggestions").split(",").filter(Boolean);
}

/** What an editor sends. */
export function liftIn(form: FormData): TypedLift {
  const entries = form instanceof FormData ? [...form] : [];
  const related = entries.flatMap(([name, value]) =>
    name.startsWith("related:") && value !== ""
      ? [{ slug: storable(name.slice("related:".length)), kind: String(value) as Beside }]
      : [],
  );
  return {
    ...placeIn(form),
    fields: {
      statement: typedIn(form, "statement"),
      note: typedIn(form, "note"),
      claimant: typedIn(form, "claimant"),
      claimantType: typedIn(form, "claimantType"),
      claimDate: typedIn(form, "claimDate"),
    },
    seen: entries.flatMap(([name, value]) => (name === "seen" ? [storable(String(value))] : [])),
    related,
    reason: typedIn(form, "reason"),
  };
}

/** What was typed in an editor, to be shown again. */
export function typedLift(form: FormData): Record<string, string> {
  const { fields, related, reason } = liftIn(form);
  return {
    ...fields,
    reason,
    ...Object.fromEntries(related.map(({ slug, kind }) => [`related:${slug}`, kind])),
  };
}

function numberIn(form: FormData, name: string): number {
  const typed = text(form, name);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
