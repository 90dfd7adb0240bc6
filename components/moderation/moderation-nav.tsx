const PLACES = [
  ["/desk/moderation", "Waiting"],
  ["/desk/moderation/decisions", "Decisions"],
] as const;

/** The two places where stewards work on reports. */
export function ModerationNav({ here }: { here: (typeof PLACES)[number][0] | null }) {
  return (
    <nav aria-label="Moderation" className="mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
        {PLACES.map(([href, name]) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === here ? "page" : undefined}
              className="inline-block py-1.5 no-underline hover:underline aria-[current]:font-bold"
            >
              {name}
            </a>
          </li>
        ))}
        <li className="ms-auto">
          <a href="/moderation" className="inline-block py-1.5">
            The public log
          </a>
        </li>
      </ul>
    </nav>
  );
}
