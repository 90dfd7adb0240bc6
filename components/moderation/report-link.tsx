import type { ReactNode } from "react";
import { reportPath, type Subject } from "@/lib/moderation/model";

/**
 * The discreet way to report something to the stewards; sign-in comes after it, so that it stands on pages that are the
 * same for everybody. `children` say what, for those who do not see where the link stands.
 */
export function ReportLink({ subject, children }: { subject: Subject; children: ReactNode }) {
  return (
    <a
      href={reportPath(subject)}
      rel="nofollow"
      className="justify-self-start text-sm text-muted print:hidden"
    >
      Report<span className="sr-only"> {children}</span>
    </a>
  );
}
