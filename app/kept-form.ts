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

// A cookie holds 4,096 bytes, its name included; packed, a text of the longest allowed length may need two in scripts
// of many characters. What is longer than a form allows is cut.
const KEPT = 3_900;
const COOKIES = ["form", "form-more"];
const SECONDS = 120;

/**
 * Keeps a form for the page that is shown next: without scripts an action has no other way to say what is wrong.
 * In cookies rather than the address, so that nothing of it stands in histories and logs.
 */
export async function keepForm({ form, values, errors }: KeptForm): Promise<void> {
  const packed = packTexts(values, KEPT * COOKIES.length, (values) => ({ form, values, errors }));
  const jar = await cookies();
  for (const [index, name] of COOKIES.entries()) {
    const part = packed.slice(index * KEPT, (index + 1) * KEPT);
    jar.set(cookieName(name), part, { ...cookieOptions(), maxAge: SECONDS });
  }
}

/** The form of this name, if the page is shown because of it: `problem` is what the address says. */
export async function keptForm(form: string, problem: unknown): Promise<KeptForm | null> {
  if (problem !== form) return null;
  const jar = await cookies();
  const packed = COOKIES.map((name) => jar.get(cookieName(name))?.value ?? "").join("");
  const kept = schema.safeParse(unpack(packed)).data;
  return kept?.form === form ? kept : null;
}
