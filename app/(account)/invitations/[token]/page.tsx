import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signOut } from "@/app/(account)/account/actions";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { InvitationFacts } from "@/components/newsroom/invitation-facts";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { OBSTACLES } from "@/lib/newsrooms/accept-invitation";
import { seenInvitation } from "@/lib/newsrooms/people";
import { accept } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "An invitation" };

/** An invitation into a newsroom, for whose address it was sent to. */
export default async function InvitationPage({ params, searchParams }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const { problem } = await searchParams;
  const who = await signedIn(`/invitations/${token}`);
  const invitation = await seenInvitation(who, token);
  if (!invitation) notFound();
  const { obstacle } = invitation;
  if (obstacle === "other_address") {
    return (
      <>
        <PageHeader title="This invitation is not for this account" />
        <div className="grid max-w-[42rem] justify-items-start gap-6">
          <Notice tone="warning" title={OBSTACLES.other_address}>
            You are signed in with {invitation.email}. Sign out, open the link of the invitation again, and
            sign in with the address to which it was sent.
          </Notice>
          <Form action={signOut}>
            <Button type="submit">Sign out</Button>
          </Form>
        </div>
      </>
    );
  }
  const kept = await keptForm("accept", problem);
  const { newsroom } = invitation;
  return (
    <>
      <PageHeader
        title={
          <>
            Join <bdi>{newsroom.name}</bdi>
          </>
        }
        kicker="An invitation"
      />
      <div className="grid max-w-[42rem] gap-6">
        <InvitationFacts {...invitation} />
        {obstacle ? (
          <Notice tone="warning" live={kept !== null} title={OBSTACLES[obstacle]}>
            {who.memberships.some((one) => one.slug === newsroom.slug) && (
              <a href={`/desk/newsrooms/${newsroom.slug}`}>Open the newsroom</a>
            )}
          </Notice>
        ) : (
          <Form id="accept" action={accept} className="grid justify-items-start gap-3">
            <input type="hidden" name="token" value={token} />
            <Button type="submit">Accept the invitation</Button>
            {invitation.role !== "OBSERVER" && (
              <p className="measure text-sm text-muted">
                Verdicts that you give from then on speak for the newsroom. Those that you gave before stay as
                they are.
              </p>
            )}
          </Form>
        )}
      </div>
    </>
  );
}
