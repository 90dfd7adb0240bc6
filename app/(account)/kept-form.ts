import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/identity/cookies";

const schema = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
});

/** A form that comes back: which one, what was typed, and what is wrong with it, by field ("form" for the whole). */
export type KeptForm = z.output<typeof schema>;

// A cookie holds 4 KB; the fields themselves allow far less than this.
const KEPT_CHARACTERS = 300;
const SECONDS = 120;

/**
 * Keeps a form for the page that is shown next: without scripts an action has no other way to say what is wrong.
 * In a cookie rather than the address, so that no e-mail address stands in histories and logs.
 */
export async function keepForm({ form, values, errors }: KeptForm): Promise<void> {
  const short = Object.entries(values).map(([name, value]) => [name, value.slice(0, KEPT_CHARACTERS)]);
  const value = JSON.stringify({ form, values: Object.fromEntries(short), errors });
  (await cookies()).set(cookieName("form"), value, { ...cookieOptions(), maxAge: SECONDS });
}

/** The form of this name that was kept a moment ago. */
export async function keptForm(form: string): Promise<KeptForm | null> {
  const value = (await cookies()).get(cookieName("form"))?.value;
  const kept = schema.safeParse(parseJson(value)).data;
  return kept?.form === form ? kept : null;
}

function parseJson(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? "null");
  } catch {
    return null;
  }
}
