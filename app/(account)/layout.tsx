import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/account/actions";
import { viewer } from "@/app/viewer";
import { AccountLinks } from "@/components/account/account-links";
import { SiteFrame } from "@/components/ui/site-frame";
import { unreadCount } from "@/lib/notifications/queries";

// Whole in one answer, readable with scripts off: nothing here waits behind a Suspense boundary.
export const instant = false;

export const metadata: Metadata = { robots: { index: false } };

/** The frame of sign-in and of the pages on one's own account. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const who = await viewer();
  return (
    <SiteFrame
      account={who && <AccountLinks name={who.name} unread={await unreadCount(who)} signOut={signOut} />}
    >
      <div className="shell">{children}</div>
    </SiteFrame>
  );
}
