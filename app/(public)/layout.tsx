import type { ReactNode } from "react";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

// Whoever reads the session, or the database past the cache, in a public page fails the build (docs/adr/0003).
export const ensureStatic = "navigation";

/** The frame of every page that is the same for everybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
