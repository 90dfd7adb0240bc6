import { causeWords } from "@/components/claim/causes";
import { StatusBadge } from "@/components/consensus/status-badge";
import { changeWords } from "@/components/record/entry-words";
import { Hashes } from "@/components/record/hashes";
import { Time } from "@/components/ui/time";
import type { RecordPage } from "@/lib/publishing/record-page";
import type { Outcome } from "@/lib/publishing/words";
import { countOf } from "@/lib/publishing/words";
import type { RecordBody, Standing } from "@/lib/record/model";

/** A claim's record, the first entry first: what happened, what it changed and what followed; sealed ones as hashes. */
export function RecordList({ page: { record, newsrooms } }: { page: RecordPage }) {
  const said = new Map<string, Standing>();
  const rows = record.entries.map((entry) => {
    const changes = (entry.body?.changes ?? []).map((change) => ({
      key: change.verdict,
      ...changeWords(change, said),
    }));
    for (const change of entry.body?.changes ?? []) if (!("left" in change)) said.set(change.verdict, change);
    return { entry, changes };
  });
  return (
    <ol className="border-t border-rule">
      {rows.map(({ entry, changes }) => (
        <li
          key={entry.seq}
          id={`entry-${entry.seq}`}
          className="grid gap-x-8 gap-y-2 border-b border-rule py-4 target:bg-tint sm:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <p className="text-sm text-muted">
            <span className="font-semibold text-ink">Entry {entry.seq}</span>
            {entry.body && (
              <span className="block">
                <Time iso={entry.body.at} withTime />
              </span>
            )}
          </p>
          <div className="grid min-w-0 gap-2">
            {entry.body ? (
              <Body body={entry.body} changes={changes} newsrooms={newsrooms} />
            ) : (
              <p className="text-muted">Sealed: its commitment stands for it.</p>
            )}
            <Hashes entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type Changes = { key: string; reviewer: string; newsroom: string | null; what: string }[];
type BodyProps = { body: RecordBody; changes: Changes; newsrooms: RecordPage["newsrooms"] };

function Body({ body, changes, newsrooms }: BodyProps) {
  const { cause, about, claim, outcome } = body;
  return (
    <>
      <p className="font-semibold">
        {causeWords(cause)}
        {about && (
          <>
            : <Newsroom slug={about} newsrooms={newsrooms} />
          </>
        )}
      </p>
      {claim && <p>Version {claim.version} of the claim’s wording.</p>}
      {changes.length > 0 && (
        <ul className="grid gap-1">
          {changes.map(({ key, reviewer, newsroom, what }) => (
            <li key={key}>
              <bdi>@{reviewer}</bdi> (
              {newsroom ? <Newsroom slug={newsroom} newsrooms={newsrooms} /> : "independent"}): {what}
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <StatusBadge outcome={outcome as Outcome} />
        <span className="text-muted">
          {countOf(outcome.counted, "verdict")} of {countOf(outcome.newsrooms, "newsroom")} counted
        </span>
      </p>
    </>
  );
}

function Newsroom({ slug, newsrooms }: { slug: string; newsrooms: RecordPage["newsrooms"] }) {
  return (
    <a href={`/newsrooms/${slug}`}>
      <bdi>{newsrooms[slug] ?? slug}</bdi>
    </a>
  );
}
