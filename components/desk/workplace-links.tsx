type Props = {
  /** The newsrooms for which the viewer works. */
  newsrooms: { slug: string; name: string }[];
  current: string;
  slug: string;
};

/** For who belongs to several newsrooms: for which of them they look at the claim. */
export function WorkplaceLinks({ newsrooms, current, slug }: Props) {
  if (newsrooms.length < 2) return null;
  return (
    <nav aria-label="For which newsroom">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-ink pb-2 text-[0.9375rem]">
        {newsrooms.map((one) => (
          <li key={one.slug}>
            <a
              href={`/desk/claims/${slug}?newsroom=${one.slug}`}
              aria-current={one.slug === current ? "page" : undefined}
              className="inline-block py-1 no-underline hover:underline aria-[current]:font-bold"
            >
              <bdi>{one.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
