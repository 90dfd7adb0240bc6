import type { ReactNode } from "react";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

/** Masthead, content and foot of every page. `account` takes the place of the sign-in link. */
export function SiteFrame({ children, account }: { children: ReactNode; account?: ReactNode }) {
  return (
    <>
      <SiteHeader>{account}</SiteHeader>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
