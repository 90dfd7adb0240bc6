import type { ReactNode } from "react";

type Section = { id: string; title: string; children: ReactNode };

/** A long text in sections, with its contents beside it where there is room. */
export function LongRead({ sections }: { sections: Section[] }) {
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label="On this page" className="text-sm lg:sticky lg:top-6 lg:self-start">
        <ol className="grid gap-1.5 border-t border-rule pt-3">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="no-underline hover:underline">
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="grid gap-14">
        {sections.map(({ id, title, children }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className="mb-4 scroll-mt-6 font-serif text-section font-semibold">
              {title}
            </h2>
            <div className="long-read">{children}</div>
          </section>
        ))}
      </div>
    </div>
  );
}
