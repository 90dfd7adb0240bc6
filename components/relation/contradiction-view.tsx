import { ArticleLine, Speaker } from "@/components/claim/said";
import { StatusBadge } from "@/components/consensus/status-badge";
import type { Contradiction, Side } from "@/lib/publishing/contradictions";
import { shownWords } from "@/lib/publishing/quoted-text";

/** Two claims that contradict each other, side by side, and why they do. */
export function ContradictionView({ contradiction }: { contradiction: Contradiction }) {
  const { id, sides, reason } = contradiction;
  return (
    <article id={id} className="grid gap-4 wrap-anywhere">
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {sides.map((side) => (
          <SideView key={side.claim.slug} {...side} />
        ))}
      </div>
      <p dir="auto" className="typed measure border-t border-rule pt-3 text-[0.9375rem]">
        <strong className="font-semibold">Why both cannot be true: </strong>
        {reason}
      </p>
    </article>
  );
}

function SideView({ claim, article, quote }: Side) {
  return (
    <div className="grid content-start gap-2">
      <Speaker claim={claim} />
      <h3 dir="auto" className="typed font-serif text-read leading-snug font-medium">
        <a href={`/claims/${claim.slug}`} className="no-underline hover:underline">
          {claim.statement}
        </a>
      </h3>
      <blockquote dir="auto" className="typed border-s-2 border-rule ps-4 text-[0.9375rem] text-muted">
        {shownWords(quote)}
      </blockquote>
      <p className="text-sm text-muted">
        In <ArticleLine article={article} />
      </p>
      <p>
        <StatusBadge outcome={claim.consensus} />
      </p>
    </div>
  );
}
