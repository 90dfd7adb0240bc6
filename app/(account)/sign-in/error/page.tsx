import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const instant = false;

export const metadata: Metadata = { title: "Sign-in did not work" };

// What next-auth and our own flow report, in plain words. Any other code is "Default".
const MESSAGES: Record<string, { title: string; text: string }> = {
  Verification: {
    title: "This link no longer works",
    text: "A sign-in link works once, for 15 minutes. This one was used already, has expired or is not complete. Ask for a new one.",
  },
  OAuthAccountNotLinked: {
    title: "There is an account with this address already",
    text: "It was made in another way, so that provider cannot open it. Sign in with a link by e-mail to the same address instead.",
  },
  EmailNotVerified: {
    title: "Your address is not confirmed",
    text: "The provider did not say that your e-mail address is yours. Confirm it there and try again, or sign in with a link by e-mail.",
  },
  Suspended: {
    title: "This account is suspended",
    text: "A steward of this instance has suspended it; the reason was mailed to its address. Until the suspension is lifted there is no sign-in in any way. Verdicts that it gave stay counted unless they were voided.",
  },
  AccessDenied: { title: "This account may not sign in", text: "It is not open on this instance." },
  Cancelled: {
    title: "You did not sign in",
    text: "The provider says that you stopped half-way. Nothing has changed.",
  },
  OAuthSignin: {
    title: "The provider does not answer",
    text: "We could not reach it. Try again in a few minutes, or choose another way.",
  },
  OAuthCallback: {
    title: "Sign-in was not completed",
    text: "What the provider sent back does not fit what was asked, often because it took longer than 15 minutes. Begin again.",
  },
  Default: { title: "Sign-in did not work", text: "Something went wrong on the way. Begin again." },
};

type Props = { searchParams: Promise<{ error?: string | string[] }> };

/** Why sign-in did not work, and the way back to it. */
export default async function SignInErrorPage({ searchParams }: Props) {
  const { error } = await searchParams;
  const code = typeof error === "string" && Object.hasOwn(MESSAGES, error) ? error : "Default";
  const message = MESSAGES[code];
  return (
    <>
      <PageHeader title={message?.title}>
        <p>{message?.text}</p>
      </PageHeader>
      <ButtonLink href="/sign-in">Back to sign-in</ButtonLink>
    </>
  );
}
