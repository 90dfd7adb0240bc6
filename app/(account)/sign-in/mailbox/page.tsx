import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { keptMails, mailIsKept } from "@/lib/platform/mail";

export const instant = false;

export const metadata: Metadata = { title: "Development mailbox" };

/** The mails that a demonstration without a mail server would have sent. Not found on any other instance. */
export default async function MailboxPage() {
  await connection();
  if (!mailIsKept()) notFound();
  const mails = keptMails();
  return (
    <>
      <PageHeader title="Development mailbox">
        <p>
          This demonstration sends no mail. The last 20 mails stand here, for anybody to read, until it stops.
        </p>
      </PageHeader>
      {mails.length === 0 && (
        <EmptyState title="No mail yet">
          <a href="/sign-in">Ask for a sign-in link</a>, and it arrives here.
        </EmptyState>
      )}
      <ol className="border-t border-rule">
        {mails.map(({ to, subject, text, sentAt }) => (
          <li key={text} className="measure grid gap-2 border-b border-rule py-5">
            <h2 className="font-serif text-lg font-semibold">{subject}</h2>
            <p className="text-sm text-muted">
              To <span className="typed">{to}</span>, <Time iso={sentAt.toISOString()} withTime />
            </p>
            <p className="typed">{linked(text)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A mail's text with its addresses on this site as links. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith("http") ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
