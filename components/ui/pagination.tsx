/** Links through the pages of a list: to its first page, to the previous one where that is known, and to the next. */
export function Pagination({
  label,
  first,
  previous,
  next,
}: {
  label: string;
  first?: string | null;
  previous?: string | null;
  next?: string | null;
}) {
  if (!first && !previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap gap-x-6 border-t border-rule pt-4 font-semibold">
      {first && (
        <a href={first} className="py-2">
          <span aria-hidden="true">⇤ </span>First page
        </a>
      )}
      {previous && (
        <a href={previous} rel="prev" className="py-2">
          <span aria-hidden="true">← </span>Previous page
        </a>
      )}
      {next && (
        <a href={next} rel="next" className="ms-auto py-2">
          Next page<span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
