import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/account/actions";
import { viewer } from "@/app/viewer";
import { AccountLinks } from "@/components/account/account-links";
import { SiteFrame } from "@/components/ui/site-frame";
import { unreadCount } from "@/lib/notifications/queries";

// Signed-in pages are rendered whole for each request: nothing to show before the viewer is known.
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the desk. Each page demands a signed-in viewer itself: it knows the address to come back to. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const who = await viewer();
  return (
    <SiteFrame
      account={who && <AccountLinks name={who.name} unread={await unreadCount(who)} signOut={signOut} />}
    >
      {children}
    </SiteFrame>
  );
}
