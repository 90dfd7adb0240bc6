import { FieldError } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** What became of a change of many claims. */
export type BulkReported = {
  done: number;
  failed: { slug: string; statement: string; problem: string }[];
  /** How many more failed than are named. */
  more: number;
};

type Props = {
  /** Why nothing was done at all. */
  problem: string | null;
  report: BulkReported | null;
  newsroom: string;
  /** What was done last to one claim. */
  said: string;
};

/** Says what was done: in one line where all went well, else row by row what was not, and why. */
export function BulkReport({ problem, report, newsroom, said }: Props) {
  return (
    <div className="grid gap-2">
      <p role="status" className="min-w-0 text-sm [&:empty]:hidden">
        {said || (report && report.failed.length === 0 && `${claims(report.done)} changed.`)}
      </p>
      {problem && (
        <div role="alert">
          <FieldError id="bulk-problem">{problem}</FieldError>
        </div>
      )}
      {report && report.failed.length > 0 && (
        <Notice
          tone="warning"
          live
          title={`${claims(report.done)} changed, ${report.failed.length + report.more} not. Those are still selected.`}
        >
          <ul className="grid max-h-48 gap-1 overflow-y-auto text-sm" tabIndex={-1}>
            {report.failed.map(({ slug, statement, problem }) => (
              <li key={slug}>
                <a href={`/desk/claims/${slug}?newsroom=${newsroom}`} dir="auto" className="font-serif">
                  {statement}
                </a>{" "}
                {problem}
              </li>
            ))}
            {report.more > 0 && <li>And {report.more} more.</li>}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function claims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}
