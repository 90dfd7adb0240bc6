import type { Metadata } from "next";
import { endAllSessions, endOwnSession } from "@/app/(account)/account/actions";
import { browser } from "@/app/request";
import { signedIn } from "@/app/viewer";
import { SessionList } from "@/components/account/session-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { cookieName } from "@/lib/identity/cookies";
import { sessionsOf } from "@/lib/identity/queries";

export const instant = false;

export const metadata: Metadata = { title: "Your sessions" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

/** Where one is signed in. */
export default async function SessionsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const who = await signedIn("/account/sessions");
  const { cookies } = await browser();
  const sessions = await sessionsOf(who.id, cookies[cookieName("session")] ?? "");
  return (
    <>
      <PageHeader title="Your sessions" kicker={<a href="/account">Your account</a>}>
        <p>The browsers in which you are signed in. A session ends by itself after thirty days.</p>
      </PageHeader>
      <div className="grid max-w-[42rem] gap-8">
        {done === "ended" && <Notice tone="success" title="That session has ended." live />}
        <SessionList sessions={sessions} end={endOwnSession} />
        <form action={endAllSessions}>
          <Button type="submit" variant="danger">
            Sign out everywhere
          </Button>
        </form>
      </div>
    </>
  );
}
