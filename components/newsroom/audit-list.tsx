import { auditWords } from "@/components/newsroom/audit-words";
import { Time } from "@/components/ui/time";
import type { AuditEntry } from "@/lib/newsrooms/audit-log";

type Props = {
  entries: AuditEntry[];
  /** The address of the same page with only one claim's events. */
  onlyClaim: (slug: string) => string;
};

/** Who did what when, the latest first, each with its number in the newsroom's chain and the beginning of its hash. */
export function AuditList({ entries, onlyClaim }: Props) {
  return (
    <ol className="border-t border-rule">
      {entries.map((entry) => (
        <li
          key={entry.newsroomSeq}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_17rem]"
        >
          <Event entry={entry} onlyClaim={onlyClaim} />
          <p className="flex flex-wrap content-start items-baseline gap-x-3 text-sm text-muted sm:row-start-1 sm:col-start-2 sm:justify-end">
            <Time iso={entry.createdAt.toISOString()} withTime />
            <span className="tabular-nums">
              No. {entry.newsroomSeq}{" "}
              <code className="text-xs" title={entry.hash ?? undefined}>
                {entry.hash?.slice(0, 8)}
              </code>
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Event({
  entry: { actor, type, payload, names, claim },
  onlyClaim,
}: Pick<Props, "onlyClaim"> & { entry: AuditEntry }) {
  return (
    <div className="grid min-w-0 gap-1">
      <p className="measure wrap-anywhere">
        <bdi className="font-semibold">{actor?.name ?? "Touchstone"}</bdi> {auditWords(type, payload, names)}
      </p>
      {claim && (
        <p className="measure text-sm text-muted">
          <a href={`/desk/claims/${claim.slug}`} dir="auto" className="line-clamp-2 wrap-anywhere">
            {claim.statement}
          </a>{" "}
          <a href={onlyClaim(claim.slug)}>
            Only this claim<span className="sr-only">: {claim.statement}</span>
          </a>
        </p>
      )}
    </div>
  );
}
