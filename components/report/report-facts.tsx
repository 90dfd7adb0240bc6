import { Time } from "@/components/ui/time";

type Props = {
  report: {
    text: string;
    sourceUrl: string | null;
    at: string;
    claim: { slug: string; statement: string } | null;
  };
};

/** What a reader sent: about which claim, when, in which words, with which source. */
export function ReportFacts({ report: { text, sourceUrl, at, claim } }: Props) {
  return (
    <div className="measure grid gap-4">
      <p dir="auto" className="typed">
        {text}
      </p>
      {sourceUrl && (
        <p className="text-[0.9375rem] wrap-anywhere">
          Source:{" "}
          <a href={sourceUrl} rel="nofollow noopener noreferrer external">
            {sourceUrl}
          </a>
        </p>
      )}
      <p className="text-sm wrap-anywhere text-muted">
        Sent on <Time iso={at} withTime />
        {claim && (
          <>
            {" "}
            about{" "}
            <a href={`/claims/${claim.slug}`}>
              <bdi>{claim.statement}</bdi>
            </a>
          </>
        )}
      </p>
    </div>
  );
}
