import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName, cookieOptions } from "@/lib/identity/cookies";
import { packTexts, unpack } from "@/lib/platform/packed";

const schema = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
});

/** A form that comes back: which one, what was typed, and what is wrong with it, by field ("form" for the whole). */
export type KeptForm = z.output<typeof schema>;

// A cookie holds 4,096 bytes, its name included. Packed, a reason of the longest allowed length takes fewer in any
// script; what is longer than a form allows is cut.
const KEPT = 3_900;
const SECONDS = 120;

/**
 * Keeps a form for the page that is shown next: without scripts an action has no other way to say what is wrong.
 * In a cookie rather than the address, so that nothing of it stands in histories and logs.
 */
export async function keepForm({ form, values, errors }: KeptForm): Promise<void> {
  const packed = packTexts(values, KEPT, (values) => ({ form, values, errors }));
  (await cookies()).set(cookieName("form"), packed, { ...cookieOptions(), maxAge: SECONDS });
}

/** The form of this name, if the page is shown because of it: `problem` is what the address says. */
export async function keptForm(form: string, problem: unknown): Promise<KeptForm | null> {
  if (problem !== form) return null;
  const value = (await cookies()).get(cookieName("form"))?.value ?? "";
  const kept = schema.safeParse(unpack(value)).data;
  return kept?.form === form ? kept : null;
}
