import { StatusBadge } from "@/components/consensus/status-badge";
import type { ArticlePage } from "@/lib/publishing/article-pages";
import { shownWords } from "@/lib/publishing/quoted-text";

/** A claim as an article has it: the words that it was lifted out of, the statement that is checked, the outcome. */
export function QuotedClaim({ claim, quotes }: ArticlePage["claims"][number]) {
  return (
    <article className="grid gap-3">
      {quotes.map(({ exact, prefix }) => (
        <blockquote
          key={`${prefix} ${exact}`}
          dir="auto"
          className="typed measure border-s-2 border-rule ps-4 text-[0.9375rem] text-muted"
        >
          “{shownWords(exact)}”
        </blockquote>
      ))}
      <h3 dir="auto" className="typed measure font-serif text-read leading-snug font-medium">
        <a href={`/claims/${claim.slug}`} className="no-underline hover:underline">
          {claim.statement}
        </a>
      </h3>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <StatusBadge outcome={claim.consensus} />
        {claim.claimant && (
          <span>
            said by{" "}
            <a href={`/claimants/${claim.claimant.slug}`}>
              <bdi>{claim.claimant.name}</bdi>
            </a>
          </span>
        )}
      </p>
    </article>
  );
}
