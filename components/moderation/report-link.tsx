import type { ReactNode } from "react";
import { reportPath, type Subject } from "@/lib/moderation/subject";

type Props = {
  subject: Subject;
  children: ReactNode;
  /** Whether what is reported is said to everybody: where the link does not stand beside it. */
  spelt?: boolean;
};

/**
 * The discreet way to report something to the stewards; sign-in comes after it, so that it stands on pages that are the
 * same for everybody. `children` say what, for those who do not see where the link stands.
 */
export function ReportLink({ subject, children, spelt = false }: Props) {
  return (
    <a
      href={reportPath(subject)}
      rel="nofollow"
      className="justify-self-start text-sm text-muted print:hidden"
    >
      Report<span className={spelt ? undefined : "sr-only"}> {children}</span>
    </a>
  );
}
