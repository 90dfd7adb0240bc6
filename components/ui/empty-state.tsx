import type { ReactNode } from "react";

/** What stands where a list would, when it is empty: says so, and what to do about it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="border-y border-rule py-10">
      <p className="font-serif text-section font-medium">{title}</p>
      {children && <div className="measure mt-2 text-muted">{children}</div>}
    </div>
  );
}
