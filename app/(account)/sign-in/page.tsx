import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { continueWith, sendLink, signInAsDemonstration } from "@/app/(account)/sign-in/actions";
import { keptForm } from "@/app/kept-form";
import { viewer } from "@/app/viewer";
import { DemoPeople } from "@/components/account/demo-people";
import { LinkForm } from "@/components/account/link-form";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { nextPath } from "@/lib/identity/next-path";
import { outsideProviders } from "@/lib/identity/providers";
import { demoPeople } from "@/lib/identity/queries";
import { env } from "@/lib/platform/env";
import { mailWorks } from "@/lib/platform/mail";

export const instant = false;

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every way to sign in. Who is signed in already goes on to where they wanted to go. */
export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, problem, done } = await searchParams;
  const next = nextPath(wanted);
  if (await viewer()) redirect(next);
  const kept = await keptForm("link", problem);
  const refused = await keptForm("sign-in", problem);
  const newsrooms = env().demo ? await demoPeople() : [];
  return (
    <>
      <PageHeader title="Sign in">
        <p>Reading needs no account. Reviewers sign in to give verdicts.</p>
      </PageHeader>
      {refused && (
        <div className="mb-8">
          <Notice tone="error" title={refused.errors.form} live />
        </div>
      )}
      {done === "everywhere" && (
        <div className="mb-8">
          <Notice tone="success" title="You are signed out everywhere." live>
            Every session of your account has ended, and links that were mailed to you no longer work.
          </Notice>
        </div>
      )}
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,26rem)_1fr]">
        <div className="grid content-start gap-10">
          {mailWorks() && <LinkForm action={sendLink} next={next} kept={kept} />}
          <ProviderButtons action={continueWith} next={next} providers={outsideProviders()} />
        </div>
        {newsrooms.length > 0 && (
          <DemoPeople action={signInAsDemonstration} next={next} newsrooms={newsrooms} />
        )}
      </div>
    </>
  );
}
