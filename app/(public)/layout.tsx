import type { ReactNode } from "react";
import { SiteFrame } from "@/components/ui/site-frame";

/** The frame of every page that is the same for everybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
