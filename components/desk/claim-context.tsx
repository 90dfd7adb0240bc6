import { humanDate } from "@/components/ui/time";
import type { PublicAppearance, PublicClaim } from "@/lib/publishing/model";

/** What a reviewer judges: the statement, who made it and when, how it is read, and where it was said. */
export function ClaimContext({ claim }: { claim: PublicClaim }) {
  const { slug, statement, note, claimant, claimDate, appearances } = claim;
  const origin = [claimant?.name, claimDate && humanDate(claimDate)].filter(Boolean).join(", ");
  return (
    <div className="pt-8 sm:pt-12">
      <p className="kicker mb-2 text-muted">{origin ? <bdi>{origin}</bdi> : "Claimant not known"}</p>
      <h1 dir="auto" className="font-serif text-section font-medium text-balance">
        {statement}
      </h1>
      {note && (
        <p dir="auto" className="typed measure mt-4 text-[0.9375rem] text-muted">
          <strong className="text-ink">How it is read:</strong> {note}
        </p>
      )}
      <h2 className="mt-8 mb-3 border-t border-rule pt-3 font-semibold">Where it was said</h2>
      <ul className="grid gap-5">
        {appearances.map((appearance) => (
          <Appearance key={`${appearance.article.slug}-${appearance.exact}`} appearance={appearance} />
        ))}
      </ul>
      <p className="mt-6 text-sm">
        <a href={`/claims/${slug}`}>The claim’s public page</a>
      </p>
    </div>
  );
}

function Appearance({ appearance: { article, prefix, exact, suffix } }: { appearance: PublicAppearance }) {
  const by = [
    article.publisher ?? "publisher not stated",
    article.datePublished && humanDate(article.datePublished),
  ];
  return (
    <li>
      <blockquote dir="auto" className="border-s-2 border-rule ps-4 font-serif text-read wrap-anywhere">
        <span className="text-muted">…{prefix}</span>
        <mark className="bg-tint text-ink">{exact}</mark>
        <span className="text-muted">{suffix}…</span>
      </blockquote>
      <p className="mt-1.5 text-sm text-muted">
        <a href={`/articles/${article.slug}`}>
          <bdi>{article.headline}</bdi>
        </a>
        , {by.filter(Boolean).join(", ")}
      </p>
    </li>
  );
}
