"use server";

import { redirect } from "next/navigation";
import { follow, guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { browser } from "@/app/request";
import { viewer } from "@/app/viewer";
import { leave } from "@/lib/identity/auth-flow";
import { endSession, signOutEverywhere } from "@/lib/identity/end-sessions";
import { fieldErrors, profileSchema } from "@/lib/identity/model";
import { nextPath } from "@/lib/identity/next-path";
import { setAway } from "@/lib/identity/set-away";
import { updateProfile } from "@/lib/identity/update-profile";
import { expire, tags } from "@/lib/platform/cache";
import { AppError } from "@/lib/platform/errors";

const HERE = { page: "/account", name: "account" };

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await guarded(HERE, async () => follow(await leave(await browser())));
}

/** Ends one of one's own sessions. */
export async function endOwnSession(form: FormData): Promise<void> {
  await guarded(HERE, async () => {
    await endSession(await viewer(), text(form, "session"));
    redirect("/account/sessions?done=ended");
  });
}

/** Ends all of one's own sessions, this one too. */
export async function endAllSessions(): Promise<void> {
  await guarded(HERE, async () => {
    await signOutEverywhere(await viewer());
    const { cookies } = await leave(await browser());
    await follow({ cookies, location: "/sign-in?done=everywhere" });
  });
}

/** Changes one's public name and handle. */
export async function saveProfile(form: FormData): Promise<void> {
  await guarded(HERE, async () => {
    const values = { name: text(form, "name"), handle: text(form, "handle") };
    const parsed = profileSchema.safeParse(values);
    const errors = parsed.success ? await change(parsed.data) : fieldErrors(parsed.error);
    const welcome = text(form, "welcome");
    if (errors) {
      await keepForm({ form: "profile", values, errors });
      redirect(
        `/account?${new URLSearchParams({ problem: "profile", ...(welcome && { welcome, next: text(form, "next") }) })}`,
      );
    }
    redirect(welcome ? nextPath(text(form, "next")) : "/account?done=saved");
  });
}

/** Says until when one is away. */
export async function saveAbsence(form: FormData): Promise<void> {
  const until = text(form, "until");
  await guarded({ page: "/account", name: "away", typed: { until } }, async () => {
    await setAway(await viewer(), { until });
    redirect("/account?done=away#away");
  });
}

/** @returns the errors by field when the handle is taken */
async function change(
  profile: Parameters<typeof updateProfile>[1],
): Promise<Record<string, string> | undefined> {
  try {
    const claims = await updateProfile(await viewer(), profile);
    expire(tags.claims, tags.newsrooms, ...claims.map(tags.claim));
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return { handle: error.message };
    throw error;
  }
}
