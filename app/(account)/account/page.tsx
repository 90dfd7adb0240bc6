import type { Metadata } from "next";
import { endAllSessions, saveAbsence, saveProfile } from "@/app/(account)/account/actions";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { AwayForm } from "@/components/account/away-form";
import { MembershipList } from "@/components/account/membership-list";
import { ProfileForm } from "@/components/account/profile-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { nextPath } from "@/lib/identity/next-path";
import { ownAccount } from "@/lib/identity/queries";

export const instant = false;

export const metadata: Metadata = { title: "Your account" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One's own name, newsrooms and sessions. `welcome` is set for somebody who has just joined. */
export default async function AccountPage({ searchParams }: Props) {
  const { welcome, next, problem, done } = await searchParams;
  const who = await signedIn("/account");
  const { email, isDemo, awayUntil } = await ownAccount(who.id);
  const kept = await keptForm("profile", problem);
  const away = await keptForm("away", problem);
  const isNew = welcome === "1";
  return (
    <>
      <PageHeader title={isNew ? "Welcome to Touchstone" : "Your account"}>
        <p>{isNew ? "Choose the name that stands beside your verdicts. You can change it later." : email}</p>
      </PageHeader>
      <div className="grid max-w-[42rem] gap-14">
        <section aria-labelledby="profile">
          <SectionHeading id="profile">What others see</SectionHeading>
          {done === "saved" && (
            <div className="mb-6">
              <Notice tone="success" title="Saved." live />
            </div>
          )}
          {isDemo ? (
            <p className="measure">
              You are <strong>{who.name}</strong>, a demonstration reviewer whom others use too: the name
              stays as it is.
            </p>
          ) : (
            <ProfileForm
              action={saveProfile}
              values={kept?.values ?? { name: who.name, handle: who.handle }}
              errors={kept?.errors ?? {}}
              welcomeTo={isNew ? nextPath(next) : undefined}
            />
          )}
        </section>
        {!isNew && (
          <>
            <section aria-labelledby="newsrooms">
              <SectionHeading id="newsrooms">Newsrooms</SectionHeading>
              <MembershipList memberships={who.memberships} isSteward={who.isSteward} />
            </section>
            <section aria-labelledby="notifications">
              <SectionHeading id="notifications">Notifications</SectionHeading>
              <p className="measure">
                <a href="/account/notifications">Choose what you are told</a>, at once or once a day.
              </p>
            </section>
            {who.memberships.length > 0 && (
              <section aria-labelledby="absence">
                <SectionHeading id="absence">Absence</SectionHeading>
                {done === "away" && (
                  <div className="mb-6">
                    <Notice tone="success" title="Saved: your colleagues see it." live />
                  </div>
                )}
                <AwayForm
                  action={saveAbsence}
                  until={away?.values.until ?? awayUntil}
                  error={away?.errors.form}
                />
              </section>
            )}
            <section aria-labelledby="sessions">
              <SectionHeading id="sessions">Sessions</SectionHeading>
              <p className="measure mb-5">
                See in which browsers you are <a href="/account/sessions">signed in now</a>, or end it all at
                once.
              </p>
              <form action={endAllSessions}>
                <Button type="submit" variant="danger">
                  Sign out everywhere
                </Button>
              </form>
            </section>
          </>
        )}
      </div>
    </>
  );
}
