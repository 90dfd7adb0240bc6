/** Links through the pages of a list that is read from one end: to its first page, and to the next. */
export function Pagination({
  label,
  first,
  next,
}: {
  label: string;
  first?: string | null;
  next?: string | null;
}) {
  if (!first && !next) return null;
  return (
    <nav
      aria-label={label}
      className="mt-8 flex justify-between gap-6 border-t border-rule pt-4 font-semibold"
    >
      {first ? (
        <a href={first} className="py-2">
          <span aria-hidden="true">← </span>First page
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a href={next} rel="next" className="py-2">
          Next page<span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
