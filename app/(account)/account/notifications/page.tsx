import type { Metadata } from "next";
import { saveNotificationPreferences } from "@/app/(account)/account/notifications/actions";
import { keptForm } from "@/app/kept-form";
import { signedIn } from "@/app/viewer";
import { PreferencesForm } from "@/components/notification/preferences-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ownAccount } from "@/lib/identity/queries";
import { deliveriesOf } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";
import { mailWorks } from "@/lib/platform/mail";

export const instant = false;

export const metadata: Metadata = { title: "What you are told" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How one is told of each kind of thing. */
export default async function NotificationPreferencesPage({ searchParams }: Props) {
  const { problem, done } = await searchParams;
  const who = await signedIn("/account/notifications");
  const [deliveries, { email }] = await Promise.all([deliveriesOf(who.id), ownAccount(who.id)]);
  const kept = await keptForm("preferences", problem);
  return (
    <>
      <PageHeader title="What you are told" kicker={<a href="/account">Your account</a>}>
        <p>
          Whatever you do not switch off stands among your <a href="/notifications">notifications</a>.
          {mailWorks() && <Mails to={email} />}
        </p>
      </PageHeader>
      <div className="grid max-w-[48rem] gap-6">
        {!mailWorks() && <Notice title="This instance sends no mail: you are told on its pages only." />}
        {done === "saved" && <Notice tone="success" title="Saved." live />}
        {kept && <Notice tone="error" title={kept.errors.form} live />}
        <PreferencesForm action={saveNotificationPreferences} deliveries={deliveries} />
      </div>
    </>
  );
}

function Mails({ to }: { to: string }) {
  const hour = String(env().TOUCHSTONE_DIGEST_HOUR).padStart(2, "0");
  return (
    <>
      {" "}
      It is also mailed to <strong className="typed font-semibold text-ink">{to}</strong>: at once, or with
      all else of the day at {hour}:00 UTC, unless you have read it by then.
    </>
  );
}
