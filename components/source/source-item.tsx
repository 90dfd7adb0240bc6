import { ReportLink } from "@/components/moderation/report-link";
import { StanceSign } from "@/components/source/stance-sign";
import { Badge } from "@/components/ui/badge";
import type { PublicSource } from "@/lib/publishing/model";
import { STANCES } from "@/lib/verdicts/model";

/** A piece of evidence: where it is, who published it, what it says, and on which side it stands. */
export function SourceItem({ source, verdictId }: { source: PublicSource; verdictId: string }) {
  const { url, title, publisher, stance, primary, quote, note } = source;
  const label = STANCES.find(({ name }) => name === stance)?.label;
  return (
    <li className="grid min-w-0 grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
      <StanceSign stance={stance} />
      <div className="grid min-w-0 gap-1.5">
        <p className="wrap-anywhere">
          <a href={url} rel="nofollow noopener noreferrer ugc" className="font-medium">
            <bdi>{title || url}</bdi>
          </a>
          {publisher && (
            <span className="text-muted">
              , <bdi>{publisher}</bdi>
            </span>
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-muted">
          {label}
          {primary && <Badge>Primary source</Badge>}
          <ReportLink subject={{ kind: "source", verdictId, url }}>the source {title || url}</ReportLink>
        </p>
        {quote && (
          <blockquote
            dir="auto"
            className="typed measure border-s-2 border-rule ps-3 font-serif text-[1.0625rem]"
          >
            “{quote}”
          </blockquote>
        )}
        {note && (
          <p dir="auto" className="typed measure text-[0.9375rem]">
            {note}
          </p>
        )}
      </div>
    </li>
  );
}
