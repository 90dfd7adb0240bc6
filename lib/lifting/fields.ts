import { z } from "zod";
import { WORDING_FIELDS } from "@/lib/claims/correction-fields";
import { AppError, InvalidFields } from "@/lib/platform/errors";
import { plainText } from "@/lib/platform/text";
import { BESIDE, type Beside } from "@/lib/relations/model";
import { MANY, REASON_MAX, WORDS_MAX } from "./model";

/** What the editor of a claim holds, as it is typed. */
export const LIFT_FIELDS = ["statement", "note", "claimant", "claimantType", "claimDate"] as const;
export type LiftFields = Record<(typeof LIFT_FIELDS)[number], string>;

const id = z.uuid();
const slug = z.string().max(300);
const place = z
  .object({
    articleSlug: slug,
    snapshotId: id,
    start: z.int().min(0),
    end: z.int().positive(),
    suggestionIds: z.array(id).max(20),
  })
  .refine(({ start, end }) => start < end, "Select some words first.")
  .refine(
    ({ start, end }) => end - start <= WORDS_MAX,
    "This is too long for one claim: select fewer words.",
  );

/** Words of an article's snapshot, and the suggestions that they settle. Offsets are UTF-16 code units. */
export type Place = z.output<typeof place>;

const lift = z.object({
  ...WORDING_FIELDS,
  /** The claims that say something alike and were shown. */
  seen: z.array(slug).max(50),
  /** Of them, those to which the new one is related, and how. */
  related: z.array(z.object({ slug, kind: z.enum(BESIDE) })).max(50),
  /** Why it is a claim of its own. */
  reason: plainText({ max: REASON_MAX, lines: true }),
});

/** A claim as it is typed over the words of an article, and what is said of claims like it. */
export type TypedLift = Place & {
  fields: LiftFields;
  seen: string[];
  related: { slug: string; kind: Beside }[];
  reason: string;
};

/** The same, as it may be opened. */
export type Lift = Place & z.output<typeof lift>;

/** @throws AppError invalid, by field where a person typed it */
export function parsedLift({ fields, seen, related, reason, ...where }: TypedLift): Lift {
  const { data, error } = lift.safeParse({ ...fields, seen, related, reason });
  if (data) return { ...parsedPlace(where), ...data };
  const messages = error.issues.map((one) => [String(one.path[0] ?? "form"), one.message] as const);
  throw new InvalidFields(Object.fromEntries(messages.reverse()));
}

/** @throws AppError invalid */
export function parsedPlace(given: Place): Place {
  const { data, error } = place.safeParse(given);
  if (data) return data;
  const own = error.issues.find((one) => one.code === "custom")?.message;
  throw new AppError("invalid", own ?? "This is not what the form sends.");
}

/** Which text words are looked for in. @throws AppError invalid */
export function parsedId(given: string): string {
  const { data } = id.safeParse(given);
  if (!data) throw new AppError("invalid", "This is not what the form sends.");
  return data;
}

/** Which suggestions somebody decides on. @throws AppError invalid */
export function parsedIds(ids: unknown): string[] {
  const { data } = z.array(id).min(1).max(MANY).safeParse(ids);
  if (!data) throw new AppError("invalid", "Choose at least one suggestion.");
  return data;
}
