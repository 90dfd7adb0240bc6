import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** A short line above the title: where one is. */
  kicker?: ReactNode;
  /** A sentence or two below it. */
  children?: ReactNode;
};

/** The top of a page: its one first-level heading. */
export function PageHeader({ title, kicker, children }: Props) {
  return (
    <header className="pt-8 pb-6 sm:pt-12 sm:pb-8">
      {kicker && <p className="kicker mb-2 text-muted">{kicker}</p>}
      <h1 className="max-w-[24ch] font-serif text-headline font-medium text-balance">{title}</h1>
      {children && <div className="measure mt-4 font-serif text-read text-muted">{children}</div>}
    </header>
  );
}
