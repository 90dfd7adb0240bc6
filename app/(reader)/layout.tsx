import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/ui/site-frame";

// Whole in one answer, readable with scripts off: nothing here waits behind a Suspense boundary.
export const instant = false;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of what readers do without an account. Who they are is not asked: the session is not read. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame>
      <div className="shell">{children}</div>
    </SiteFrame>
  );
}
