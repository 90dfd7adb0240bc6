import { Time } from "@/components/ui/time";
import { KINDS } from "@/lib/corrections/model";
import type { PublicCorrection } from "@/lib/publishing/public-correction";

/** One correction: what kind, when and by whom, what was wrong, what is right, and why. */
export function CorrectionView({ correction }: { correction: PublicCorrection }) {
  const { kind, at, was, now, note, claim } = correction;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{KINDS[kind].label}</span>
        <span className="text-sm text-muted">
          <Time iso={at} withTime />, <Author {...correction} />
        </span>
      </p>
      <dl className="measure grid gap-x-5 gap-y-2 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
        <Said name="It was" lang={claim.inLanguage}>
          {was}
        </Said>
        <Said name="It is" lang={claim.inLanguage}>
          {now}
        </Said>
        {note && <Said name="Why">{note}</Said>}
      </dl>
    </div>
  );
}

function Said({ name, lang, children }: { name: string; lang?: string; children: string }) {
  return (
    <>
      <dt className="text-sm text-muted sm:pt-0.5">{name}</dt>
      <dd dir="auto" lang={lang} className="typed">
        {children}
      </dd>
    </>
  );
}

function Author({ by, kind }: Pick<PublicCorrection, "by" | "kind">) {
  if (by === null) return kind === "RATING_CHANGE" ? "follows from the verdicts" : "decided by a steward";
  if (by.name === null) return "by a steward";
  return (
    <>
      by <bdi>{by.name}</bdi>,{" "}
      {by.newsroom ? (
        <a href={`/newsrooms/${by.newsroom.slug}`}>
          <bdi>{by.newsroom.name}</bdi>
        </a>
      ) : (
        "independent reviewer"
      )}
    </>
  );
}
