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

// A cookie holds 4 KB, of which base64 leaves three quarters. The fields say their limits, which are below this.
const KEPT_BYTES = 2_400;
const SECONDS = 120;

/**
 * Keeps a form for the page that is shown next: without scripts an action has no other way to say what is wrong.
 * In a cookie rather than the address, so that nothing of it stands in histories and logs.
 */
export async function keepForm({ form, values, errors }: KeptForm): Promise<void> {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    Buffer.from(value).subarray(0, KEPT_BYTES).toString(),
  ]);
  const json = JSON.stringify({ form, values: Object.fromEntries(kept), errors });
  const options = { ...cookieOptions(), maxAge: SECONDS };
  (await cookies()).set(cookieName("form"), Buffer.from(json).toString("base64url"), options);
}

/** The form of this name, if the page is shown because of it: `problem` is what the address says. */
export async function keptForm(form: string, problem: unknown): Promise<KeptForm | null> {
  if (problem !== form) return null;
  const value = (await cookies()).get(cookieName("form"))?.value ?? "";
  const kept = schema.safeParse(parseJson(Buffer.from(value, "base64url").toString())).data;
  return kept?.form === form ? kept : null;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
