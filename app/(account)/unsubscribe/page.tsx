import type { Metadata } from "next";
import { connection } from "next/server";
import { endMails } from "@/app/(account)/unsubscribe/actions";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { KINDS } from "@/lib/notifications/model";
import { type Ending, endingOf } from "@/lib/notifications/unsubscribe";

export const instant = false;

// The address of this page is a key: it is told to nobody else.
export const metadata: Metadata = { title: "Unsubscribe", referrer: "same-origin" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/**
 * Where the link in a mail leads. The button, not the visit, ends the mails: programs that look for harmful links open
 * every link in a mail.
 */
export default async function UnsubscribePage({ searchParams }: Props) {
  await connection();
  const { token } = await searchParams;
  const ending = await endingOf(token);
  if (!ending) return <NotOurs />;
  if (ending.ended) return <Ended what={ending.what} />;
  return (
    <>
      <PageHeader title={ending.what === "DIGEST" ? "No more daily digest?" : "No more of this?"}>
        <p>
          {ending.what === "DIGEST" ? (
            "You will no longer be told of anything that is in your daily digest."
          ) : (
            <>You will no longer be told when this happens: “{KINDS[ending.what].label}”.</>
          )}
        </p>
      </PageHeader>
      <form action={endMails}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit">Unsubscribe</Button>
      </form>
    </>
  );
}

function Ended({ what }: Pick<Ending, "what">) {
  return (
    <>
      <PageHeader title="You are unsubscribed">
        <p>
          {what === "DIGEST" ? (
            "You get no daily digest, and are not told on these pages of what stood in it."
          ) : (
            <>You are no longer told, by mail or on these pages, when this happens: “{KINDS[what].label}”.</>
          )}
        </p>
      </PageHeader>
      <p className="measure">
        To undo this, <a href="/account/notifications">choose what you are told</a>. What was on its way
        already may still arrive.
      </p>
    </>
  );
}

function NotOurs() {
  return (
    <PageHeader title="This link does not work">
      <p>
        It is not complete, or this instance has not written it. You can{" "}
        <a href="/account/notifications">choose what you are told</a> when you are signed in.
      </p>
    </PageHeader>
  );
}
