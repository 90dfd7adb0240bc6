"use server";

import { redirect } from "next/navigation";
import { follow, guarded, text } from "@/app/guarded";
import { keepForm } from "@/app/kept-form";
import { browser, clientAddress } from "@/app/request";
import { askForLink } from "@/lib/identity/ask-for-link";
import { enterByProvider } from "@/lib/identity/enter-by-provider";
import { nextPath } from "@/lib/identity/next-path";
import { signInAsDemo } from "@/lib/identity/sign-in-as-demo";
import { AppError } from "@/lib/platform/errors";

const HERE = { page: "/sign-in", name: "sign-in" };

/** Mails a sign-in link to the typed address. */
export async function sendLink(form: FormData): Promise<void> {
  await guarded(HERE, async () => {
    const [email, next, address] = [text(form, "email"), nextPath(text(form, "next")), await clientAddress()];
    try {
      const step = await askForLink(await browser(), { email, address, next });
      await keepForm({ form: "sent", values: { email }, errors: {} });
      await follow(step);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await keepForm({ form: "link", values: { email }, errors: { email: error.message } });
      redirect(`/sign-in?${new URLSearchParams({ problem: "link", next })}`);
    }
  });
}

/** Goes to an outside identity provider. */
export async function continueWith(form: FormData): Promise<void> {
  await guarded(HERE, async () => {
    const [provider, next] = [text(form, "provider"), nextPath(text(form, "next"))];
    await follow(await enterByProvider(await browser(), { provider, address: await clientAddress(), next }));
  });
}

/** Signs in as a demonstration person. */
export async function signInAsDemonstration(form: FormData): Promise<void> {
  await guarded(HERE, async () => {
    const [userId, next] = [text(form, "person"), nextPath(text(form, "next"))];
    await follow(await signInAsDemo(await browser(), { userId, address: await clientAddress(), next }));
  });
}
