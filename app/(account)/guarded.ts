import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { NextResponse } from "next/server";
import { assertSameOrigin } from "@/app/request";
import type { Step } from "@/lib/identity/auth-flow";
import { AppError } from "@/lib/platform/errors";

/** Runs a form's action: demands a same-origin request, and turns an expected error into its page. */
export async function guarded(run: () => Promise<void>): Promise<void> {
  try {
    await assertSameOrigin();
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") redirect("/sign-in?next=%2Faccount");
    if (error.code === "forbidden") forbidden();
    if (error.code === "not_found") notFound();
    if (error.code === "rate_limited") redirect("/sign-in/error?error=RateLimited");
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

/** A field of a form as text; "" where it is missing or a file. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
