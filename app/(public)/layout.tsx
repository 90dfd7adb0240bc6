import type { ReactNode } from "react";
import { SiteFrame } from "@/components/ui/site-frame";

// Whoever reads the session, or the database past the cache, in a public page fails the build (docs/adr/0003).
export const ensureStatic = "navigation";

/** The frame of every page that is the same for everybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
