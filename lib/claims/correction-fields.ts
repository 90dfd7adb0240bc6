import { z } from "zod";
import { CHOSEN_KINDS } from "@/lib/corrections/model";
import { partialDate } from "@/lib/platform/partial-date";
import { plainText } from "@/lib/platform/text";

/** What the form holds, as it is typed. */
export const CORRECTION_FIELDS = [
  "statement",
  "note",
  "claimant",
  "claimantType",
  "claimDate",
  "kind",
  "was",
  "now",
  "why",
] as const;
export type CorrectionFields = Record<(typeof CORRECTION_FIELDS)[number], string>;

// Together they come back whole from a refused post, also without scripts and in any writing.
export const CORRECTION_LIMITS = { statement: 1_000, note: 600, claimant: 120, told: 500, why: 600 };

const { statement, note, claimant, told, why } = CORRECTION_LIMITS;

/** What a claim says, how it is read, who made it and when: as it is opened, and as it is corrected. */
export const WORDING_FIELDS = {
  statement: plainText({ max: statement, required: "A claim has a statement." }),
  note: plainText({ max: note, lines: true }).transform((text) => text || null),
  claimant: plainText({ max: claimant }),
  claimantType: z.enum(["PERSON", "ORGANIZATION"]).or(z.literal("")),
  claimDate: partialDate,
};

/** A correction of a claim that can be published. */
export const correctionSchema = z
  .object({
    ...WORDING_FIELDS,
    kind: z.enum(CHOSEN_KINDS, "Say what kind of correction this is."),
    was: plainText({ max: told, lines: true }),
    now: plainText({ max: told, lines: true }),
    why: plainText({ max: why, required: "Say why, for the public record.", lines: true }),
  })
  .superRefine((given, context) => {
    if ((given.was === "") !== (given.now === ""))
      context.addIssue({
        code: "custom",
        path: [given.was === "" ? "was" : "now"],
        message: "Say both: what was wrong, and what is right.",
      });
  });

export type CorrectionInput = z.output<typeof correctionSchema>;

/** What a reader of a claim reads of it. */
export type Wording = {
  statement: string;
  note: string | null;
  claimant: string | null;
  claimDate: string | null;
};

const NAMES: Record<keyof Wording, string> = {
  statement: "Statement",
  note: "How it is read",
  claimant: "Said by",
  claimDate: "Said on",
};
const NOTHING: Record<keyof Wording, string> = {
  statement: "",
  note: "nothing said",
  claimant: "not known",
  claimDate: "not known",
};

/**
 * What differs between two wordings, in the words of each: of one part that part alone, of several each with its name.
 * @returns null where nothing differs
 */
export function difference(before: Wording, after: Wording): { was: string; now: string } | null {
  const parts = (Object.keys(NAMES) as (keyof Wording)[]).filter((part) => before[part] !== after[part]);
  if (parts.length === 0) return null;
  const plain = parts.length === 1 && parts[0] === "statement";
  const words = (wording: Wording) =>
    parts.map((part) => `${plain ? "" : `${NAMES[part]}: `}${wording[part] ?? NOTHING[part]}`).join("\n");
  return { was: words(before), now: words(after) };
}
