import type { ReactNode } from "react";

/** A second-level heading under a rule, the way a newspaper begins a section. */
export function SectionHeading({
  id,
  children,
  aside,
}: {
  id?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t-2 border-ink pt-2.5">
      <h2 id={id} className="font-serif text-section font-semibold">
        {children}
      </h2>
      {aside && <p className="text-sm text-muted">{aside}</p>}
    </div>
  );
}
