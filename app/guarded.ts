import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { NextResponse } from "next/server";
import { keepForm } from "@/app/kept-form";
import { assertSameOrigin, requestId } from "@/app/request";
import type { Step } from "@/lib/identity/auth-flow";
import { AppError } from "@/lib/platform/errors";
import { noteRefusal } from "@/lib/platform/refusals";

/** Which form was posted: the page it stands on, its name there, and what was typed into it. */
export type Posted = { page: string; name: string; typed?: Record<string, string> };

/**
 * Runs a plain form's action: demands a same-origin request, and turns an expected error into a page. A problem with
 * the form comes back to its page with what was typed; without scripts an action has no other way to say so.
 */
export async function guarded({ page, name, typed = {} }: Posted, run: () => Promise<void>): Promise<void> {
  try {
    await assertSameOrigin();
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") redirect(`/sign-in?${new URLSearchParams({ next: page })}`);
    if (error.code === "forbidden") {
      noteRefusal(await requestId());
      forbidden();
    }
    if (error.code === "not_found") notFound();
    await keepForm({ form: name, values: typed, errors: { form: error.message } });
    redirect(`${page}${page.includes("?") ? "&" : "?"}problem=${name}#${name}`);
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

/** Sets the cookies of a step of sign-in and goes where it leads. */
export async function follow({ cookies: wanted, location }: Step): Promise<never> {
  const jar = await cookies();
  const parsed = new NextResponse(null, { headers: wanted.map((cookie) => ["set-cookie", cookie]) }).cookies;
  for (const cookie of parsed.getAll()) jar.set(cookie);
  redirect(location);
}

/** A field of a form as text; "" where it is missing or a file, or what was sent is no form. */
export function text(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" ? value : "";
}
