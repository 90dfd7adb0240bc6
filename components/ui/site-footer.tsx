/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-20 border-t border-rule print:hidden">
      <div className="shell flex flex-wrap justify-between gap-x-10 gap-y-3 py-8 text-sm text-muted">
        <p className="max-w-[52ch]">
          Touchstone: newsrooms check claims together. Each consensus follows from the published verdicts by a
          published rule that anybody can recount.
        </p>
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <a href="/methodology">How the consensus is found</a>
            </li>
            <li>
              <a href="/newsrooms">Who takes part</a>
            </li>
            <li>
              <a href="/corrections">Corrections</a>
            </li>
            <li>
              <a href="/contradictions">Contradictions</a>
            </li>
            <li>
              <a href="/moderation">What stewards decided</a>
            </li>
            <li>
              <a href="/data">The data</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
