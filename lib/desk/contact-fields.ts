import { z } from "zod";
import { plainText } from "@/lib/platform/text";

/** How somebody is asked: as the form offers it, and as a sentence says it. */
export const METHODS = {
  EMAIL: { label: "E-mail", by: "by e-mail" },
  PHONE: { label: "Phone", by: "by phone" },
  LETTER: { label: "Letter", by: "by letter" },
  IN_PERSON: { label: "In person", by: "in person" },
  SOCIAL_MEDIA: { label: "Social media", by: "through social media" },
  OTHER: { label: "Another way", by: "in another way" },
} as const;

export type ContactMethod = keyof typeof METHODS;

/** What the form holds, as it is typed. */
export const CONTACT_FIELDS = ["party", "method", "askedOn", "deadline", "answeredOn", "answer"] as const;
export type ContactFields = Record<(typeof CONTACT_FIELDS)[number], string>;

/** The name of the form that changes a contact. */
export function contactForm(id: string): string {
  return `contact-${id}`;
}

// An answer of this length comes back whole from a refused post, also without scripts and in any writing.
export const CONTACT_LIMITS = { party: 160, answer: 1_000 };

const FURTHEST_AHEAD = 14 * 3_600_000;
const EARLIEST = "1990-01-01";

/** The day that it is already somewhere on Earth: nobody's today is in the future. "2025-04-03" */
export function latestToday(now = new Date()): string {
  return new Date(now.getTime() + FURTHEST_AHEAD).toISOString().slice(0, 10);
}

/** A day of the calendar, as `<input type="date">` sends it; the 30th of February is none. Empty is null. */
const day = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    const real = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    if (real && text >= EARLIEST && text < "2100") return text;
    context.addIssue({ code: "custom", message: "This is not a day of the calendar." });
    return z.NEVER;
  });

const shape = z.object({
  party: plainText({ max: CONTACT_LIMITS.party, required: "Say whom you asked: a name or an office." }),
  method: z.enum(Object.keys(METHODS) as [ContactMethod], "Choose how you asked."),
  askedOn: day,
  deadline: day,
  answeredOn: day,
  answer: plainText({ max: CONTACT_LIMITS.answer, lines: true }),
});

type Shape = z.output<typeof shape>;

/** A contact as it is stored; days as they are written. */
export type ContactInput = Omit<Shape, "askedOn"> & { askedOn: string };

type Problems = Partial<Record<keyof ContactFields, string>>;

/** What is wrong with the days among each other. "2025-04-03" sorts by time. Undefined are those that are none. */
function dayProblems(fields: ContactFields, today: string): Problems {
  const [askedOn, deadline, answeredOn] = [fields.askedOn, fields.deadline, fields.answeredOn].map(
    (text) => day.safeParse(text).data,
  );
  const before = (one: string | null | undefined) => askedOn && one && one < askedOn;
  const found: [keyof ContactFields, string, unknown][] = [
    ["askedOn", "Say on which day you asked.", askedOn === null],
    ["askedOn", "This day is still to come.", askedOn && askedOn > today],
    ["deadline", "The deadline is before the day on which you asked.", before(deadline)],
    ["answeredOn", "The answer is before the day on which you asked.", before(answeredOn)],
    ["answeredOn", "This day is still to come.", answeredOn && answeredOn > today],
    ["answeredOn", "Say on which day they answered.", answeredOn === null && fields.answer.trim() !== ""],
  ];
  return Object.fromEntries(found.flatMap(([field, message, wrong]) => (wrong ? [[field, message]] : [])));
}

/**
 * Reads what was typed.
 * @returns the contact, or what is wrong with it, one message for each field
 */
export function parseContact(
  fields: ContactFields,
  now = new Date(),
): { contact: ContactInput; problems: null } | { contact: null; problems: Problems } {
  const parsed = shape.safeParse(fields);
  const issues = parsed.error?.issues.map(({ path, message }) => [path.join("."), message] as const) ?? [];
  const problems: Problems = {
    ...dayProblems(fields, latestToday(now)),
    ...Object.fromEntries(issues.reverse()),
  };
  const askedOn = parsed.data?.askedOn;
  if (!parsed.success || !askedOn || Object.keys(problems).length > 0) return { contact: null, problems };
  return { contact: { ...parsed.data, askedOn }, problems: null };
}
