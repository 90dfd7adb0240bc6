import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { nextPath } from "@/lib/identity/next-path";

export const instant = false;

// The address of this page is a key until the button is pressed: it is told to nobody else.
export const metadata: Metadata = { title: "Confirm sign-in", referrer: "same-origin" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a mailed link leads: the button, not the visit, uses the link up. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token, email, next } = await searchParams;
  if (typeof token !== "string" || typeof email !== "string") redirect("/sign-in/error?error=Verification");
  return (
    <>
      <PageHeader title="Confirm sign-in">
        <p>
          You are about to sign in as <strong className="typed font-semibold text-ink">{email}</strong>.
        </p>
      </PageHeader>
      <form action="/api/auth/callback/email" method="get">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="callbackUrl" value={nextPath(next)} />
        <Button type="submit">Sign in</Button>
      </form>
      <p className="measure mt-6 text-sm text-muted">
        If this is not your address, or you did not ask for this link, close this page: nothing happens.
      </p>
    </>
  );
}
