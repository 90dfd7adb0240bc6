import { z } from "zod";

export const LIMITS = { email: 254, name: 80, handle: 40 };

// Control characters, direction overrides, unassigned and lone halves of characters. The two joiners that
// Persian, Indic scripts and emoji need (U+200C, U+200D) are left.
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** An e-mail address as it is stored: without spaces around it, in lower case. */
export const emailSchema = z
  .string()
  .transform((typed) => typed.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .email("Write an address such as name@newsroom.example.")
      .max(LIMITS.email, `At most ${LIMITS.email} characters.`),
  );

/** A person's name as others see it. */
export const nameSchema = z
  .string()
  .transform((typed) => typed.normalize("NFC").trim().replace(/ +/g, " "))
  .pipe(
    z
      .string()
      .min(1, "Write the name that others should see.")
      .max(LIMITS.name, `At most ${LIMITS.name} characters.`)
      .refine((name) => !INVISIBLE.test(name), "Leave out characters that cannot be seen.")
      .refine((name) => /\p{L}/u.test(name), "A name has at least one letter."),
  );

/** The name in addresses and records. */
export const handleSchema = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(3, "At least 3 characters.")
      .max(LIMITS.handle, `At most ${LIMITS.handle} characters.`)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Only letters a to z and digits, with single hyphens between them."),
  );

export const profileSchema = z.object({ name: nameSchema, handle: handleSchema });

export type Profile = z.output<typeof profileSchema>;

/** The first message for each field of a form that `error` refuses. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const entries = error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
  return Object.fromEntries(entries.reverse());
}
