import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { assertSameOrigin } from "@/app/request";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";

const COOKIE = "touchstone-problem";
// A cookie holds 4 KB, of which base64 leaves three quarters; a longer text is cut.
const KEPT_BYTES = 2_400;

const problemSchema = z.object({ form: z.string(), message: z.string(), reason: z.string() });

/** What was wrong with a small form that was posted, and what had been typed into it. */
export type Problem = z.infer<typeof problemSchema>;

/**
 * Runs a plain form's action: demands a same-origin request, and turns an expected error into a page. What was typed
 * comes back with the message, beside the field; without scripts an action has no other way to say so.
 * @param page where the form stands
 * @param name which form of the page it is
 */
export async function guarded(
  page: string,
  name: string,
  form: FormData,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await assertSameOrigin();
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") redirect(`/sign-in?next=${encodeURIComponent(page)}`);
    if (error.code === "forbidden") forbidden();
    if (error.code === "not_found") notFound();
    await remember({ form: name, message: error.message, reason: String(form.get("reason") ?? "") });
    redirect(`${page}?problem=${name}#${name}`);
  }
}

/** Runs an action that a script calls: an expected error comes back as a message. */
export async function asFormState<T>(run: () => Promise<T>): Promise<T | { kind: "error"; message: string }> {
  try {
    await assertSameOrigin();
    return await run();
  } catch (error) {
    if (error instanceof AppError) return { kind: "error", message: error.message };
    throw error;
  }
}

/** The problem of the form `name`, if the page is shown because of it. */
export async function problemOf(name: string | undefined): Promise<Problem | null> {
  if (!name) return null;
  const kept = (await cookies()).get(COOKIE)?.value ?? "";
  try {
    const problem = problemSchema.parse(JSON.parse(Buffer.from(kept, "base64url").toString()));
    return problem.form === name ? problem : null;
  } catch {
    return null; // Expired, or not a cookie of ours.
  }
}

async function remember({ reason, ...problem }: Problem) {
  const kept = Buffer.from(reason).subarray(0, KEPT_BYTES).toString();
  const value = Buffer.from(JSON.stringify({ ...problem, reason: kept })).toString("base64url");
  const secure = env().TOUCHSTONE_URL.startsWith("https:");
  (await cookies()).set(COOKIE, value, {
    httpOnly: true,
    sameSite: "strict",
    secure,
    path: "/desk",
    maxAge: 60,
  });
}
