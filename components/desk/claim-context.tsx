import { Appearances } from "@/components/claim/appearances";
import { humanDate } from "@/components/ui/time";
import type { PublicClaim } from "@/lib/publishing/model";

/** What a reviewer judges: the statement, who made it and when, how it is read, and where it was said. */
export function ClaimContext({ claim }: { claim: PublicClaim }) {
  const { slug, statement, note, claimant, claimDate, appearances } = claim;
  const origin = [claimant?.name, claimDate && humanDate(claimDate)].filter(Boolean).join(", ");
  return (
    <div className="pt-8 sm:pt-12 lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:pe-4">
      <p className="kicker mb-2 text-muted">{origin ? <bdi>{origin}</bdi> : "Claimant not known"}</p>
      <h1 dir="auto" className="typed font-serif text-section font-medium">
        {statement}
      </h1>
      {note && (
        <p dir="auto" className="typed measure mt-4 text-[0.9375rem] text-muted">
          <strong className="text-ink">How it is read:</strong> {note}
        </p>
      )}
      <h2 className="mt-8 mb-3 border-t border-rule pt-3 font-semibold">Where it was said</h2>
      <Appearances appearances={appearances} />
      <p className="mt-6 text-sm">
        <a href={`/claims/${slug}`}>The claim’s public page</a>
      </p>
    </div>
  );
}
