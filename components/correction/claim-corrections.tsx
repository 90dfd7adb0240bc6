import { CorrectionView } from "@/components/correction/correction-view";
import { SectionHeading } from "@/components/ui/section-heading";
import { humanDate, Time } from "@/components/ui/time";
import type { ClaimCorrections, FormerWording } from "@/lib/publishing/claim-corrections";
import type { PublicClaim } from "@/lib/publishing/model";
import { countOf } from "@/lib/publishing/words";

type Props = { claim: Pick<PublicClaim, "version" | "inLanguage">; corrected: ClaimCorrections };

/** What was corrected about a claim, and how it was worded before. Nothing where nothing was. */
export function ClaimCorrectionsSection({ claim, corrected: { corrections, former } }: Props) {
  if (corrections.length === 0 && former.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <SectionHeading
        id="corrections"
        aside={claim.version > 1 ? `Version ${claim.version} of the claim` : undefined}
      >
        Corrections
      </SectionHeading>
      <ol className="border-t border-rule">
        {corrections.map((one) => (
          <li key={one.id} id={`correction-${one.id}`} className="border-b border-rule py-4">
            <CorrectionView correction={one} />
          </li>
        ))}
      </ol>
      {former.length > 0 && (
        <details className="border-b border-rule py-3">
          <summary className="py-1.5 font-semibold">{countOf(former.length, "earlier wording")}</summary>
          <ol className="mt-3 grid gap-5">
            {former.map((one) => (
              <Wording key={one.version} wording={one} lang={claim.inLanguage} />
            ))}
          </ol>
        </details>
      )}
      <p className="mt-4 text-[0.9375rem]">
        <a href="/corrections">All corrections</a>
      </p>
    </section>
  );
}

function Wording({ wording, lang }: { wording: FormerWording; lang: string }) {
  const { version, statement, note, claimant, claimDate, from, until } = wording;
  const origin = [claimant, claimDate && humanDate(claimDate)].filter(Boolean).join(", ");
  return (
    <li className="measure grid gap-1">
      <p className="text-sm text-muted">
        Version {version}, from <Time iso={from} withTime /> to <Time iso={until} withTime />
      </p>
      <p dir="auto" lang={lang} className="typed font-serif text-read">
        {statement}
      </p>
      {origin && (
        <p className="text-[0.9375rem]">
          <bdi>{origin}</bdi>
        </p>
      )}
      {note && (
        <p dir="auto" className="typed text-[0.9375rem]">
          <strong className="font-semibold">How it was read: </strong>
          {note}
        </p>
      )}
    </li>
  );
}
