import type { Metadata } from "next";
import { keptForm } from "@/app/kept-form";
import { PageHeader } from "@/components/ui/page-header";
import { mailIsKept } from "@/lib/platform/mail";

export const instant = false;

export const metadata: Metadata = { title: "Look into your mail" };

/** After a link was asked for: the same page for every address. */
export default async function CheckMailPage() {
  const email = (await keptForm("sent", "sent"))?.values.email?.trim();
  return (
    <>
      <PageHeader title="Look into your mail">
        <p>
          A sign-in link is on its way to{" "}
          {email ? <strong className="typed font-semibold text-ink">{email}</strong> : "the address you gave"}
          . It works once, for 15 minutes.
        </p>
      </PageHeader>
      <div className="measure grid gap-4">
        {mailIsKept() && (
          <p>
            This instance sends no mail: the link is in the terminal that Touchstone runs in, and in the{" "}
            <a href="/sign-in/mailbox">development mailbox</a>.
          </p>
        )}
        <p>
          Nothing there after a minute? Look among the junk, then <a href="/sign-in">ask for another link</a>.
        </p>
      </div>
    </>
  );
}
