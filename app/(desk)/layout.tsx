import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/account/actions";
import { signedIn } from "@/app/viewer";
import { AccountLinks } from "@/components/account/account-links";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

// Signed-in pages are rendered whole for each request: nothing to show before the viewer is known.
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the desk: for signed-in people only. Each page asks for its own permission as well. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const who = await signedIn("/desk");
  return (
    <>
      <SiteHeader>
        <AccountLinks name={who.name} signOut={signOut} />
      </SiteHeader>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
