import { z } from "zod";
import { emailSchema, fieldErrors } from "@/lib/identity/model";
import { InvalidFields } from "@/lib/platform/errors";
import { plainText, webAddress } from "@/lib/platform/text";
import { NEWSROOM_ROLES, OCCASION_NAMES } from "./model";
import { COUNTRIES, languageTag } from "./places";

export const LIMITS = { name: 80, description: 600, languages: 200, reason: 1_000 };

const nameSchema = plainText({ max: LIMITS.name, required: "Write the newsroom’s name." }).refine(
  (name) => name === "" || /\p{L}/u.test(name),
  "A name has at least one letter.",
);

const languagesSchema = plainText({
  max: LIMITS.languages,
  required: "Name at least one language.",
}).transform((typed, context) => {
  const words = typed
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = words.find((word) => languageTag(word) === null);
  if (unknown === undefined && words.length > 0 && words.length <= 10)
    return [...new Set(words.flatMap((word) => languageTag(word) ?? []))];
  const message =
    unknown === undefined ? "Name one to ten languages." : `“${unknown}” is no language that is known here.`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** An address that may be left out. */
const optionalAddress = z
  .string()
  .trim()
  .transform((typed) => typed || null)
  .pipe(z.union([z.null(), webAddress()]));

const siteAddress = z.string().trim().min(1, "Enter the address of its site.").pipe(webAddress());

/** What a newsroom says of itself, as it is typed. */
export const factsSchema = z.object({
  name: nameSchema,
  description: plainText({ max: LIMITS.description, lines: true }),
  url: siteAddress,
  country: z.string().refine((code) => COUNTRIES.some((one) => one.code === code), "Choose a country."),
  languages: languagesSchema,
  correctionsUrl: optionalAddress,
  methodologyUrl: optionalAddress,
});

/** The same with how it works. One that was set up without an address is not kept from its settings by that. */
export const settingsSchema = factsSchema.extend({
  url: optionalAddress,
  signOffRequired: z.boolean(),
  dueDays: z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, "Write a number of days from 1 to 90.")
    .transform(Number)
    .pipe(z.number().min(1, "At least one day.").max(90, "At most 90 days.")),
  audience: z.record(z.enum(OCCASION_NAMES), z.array(z.enum(NEWSROOM_ROLES))),
});

/** Whom to invite, and as what. */
export const invitationSchema = z.object({
  email: emailSchema,
  role: z.enum(NEWSROOM_ROLES, "Choose a role."),
});

export const roleSchema = invitationSchema.pick({ role: true });

/** A steward's reason, which the newsroom reads. */
export const reasonSchema = z.object({
  reason: plainText({ max: LIMITS.reason, required: "Say why: the newsroom reads it.", lines: true }),
});

/**
 * What was typed, in the form that is stored.
 * @throws InvalidFields with what is wrong in each field
 */
export function parsed<T extends z.ZodType>(schema: T, typed: unknown): z.output<T> {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  throw new InvalidFields(fieldErrors(result.error));
}
