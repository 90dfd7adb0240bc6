import type { ReactNode } from "react";

const PLACES = [
  ["/claims", "Claims"],
  ["/articles", "Articles"],
  ["/newsrooms", "Newsrooms"],
  ["/methodology", "Methodology"],
] as const;

/** The masthead and main navigation. `children` take the place of the sign-in link where somebody is signed in. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="border-b-4 border-double border-ink">
      <div className="shell flex flex-wrap items-baseline justify-between gap-x-8 pt-3 pb-2.5">
        <a
          href="/"
          className="font-serif text-[1.75rem] leading-tight font-semibold tracking-tight no-underline"
        >
          Touchstone
        </a>
        <div className="flex flex-wrap items-baseline gap-x-3 text-[0.9375rem] sm:order-last sm:gap-x-4 print:hidden">
          {children ?? <a href="/sign-in">Sign in</a>}
        </div>
        <nav aria-label="Main" className="w-full sm:w-auto sm:grow">
          <ul className="flex flex-wrap justify-between gap-x-2 text-sm sm:justify-start sm:gap-x-6 sm:text-[0.9375rem]">
            {PLACES.map(([href, name]) => (
              <li key={href}>
                <a href={href} className="inline-block py-1.5 no-underline hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
