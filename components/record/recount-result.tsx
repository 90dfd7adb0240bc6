import type { Recount } from "@/components/record/recount-here";
import { Notice } from "@/components/ui/notice";
import { countOf } from "@/lib/publishing/words";

/** What a recount found, in words and entry by entry. */
export function RecountResult({ recount, words }: { recount: Recount; words: string }) {
  const { sealed, entries, overall } = recount;
  const wrong = entries.filter(({ findings }) => findings.length > 0);
  const agrees = wrong.length === 0 && overall.length === 0;
  return (
    <>
      <Notice tone={agrees ? "success" : "error"} title={agrees ? "It agrees." : "It does not agree."}>
        {agrees ? (
          <p>{agreement(sealed, entries.length, words)}</p>
        ) : (
          <ul className="grid gap-1">
            {wrong.map(({ seq, findings }) => (
              <li key={seq}>
                <a href={`#entry-${seq}`}>Entry {seq}</a> {findings.join("; it ")}.
              </li>
            ))}
            {overall.map((what) => (
              <li key={what}>{what}.</li>
            ))}
          </ul>
        )}
      </Notice>
      <details className="text-sm">
        <summary className="w-fit py-1 underline underline-offset-[0.18em]">Entry by entry</summary>
        <ol className="grid gap-1 pt-2">
          {entries.map(({ seq, findings }) => (
            <li key={seq}>
              Entry {seq}: {findings.length > 0 ? `${findings.join("; ")} ✕` : `${checked(sealed)} ✓`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

const checked = (sealed: boolean) =>
  sealed ? "its place in the chain agrees" : "chain, commitment and outcome agree";

function agreement(sealed: boolean, count: number, words: string): string {
  const entries = countOf(count, "entry", "entries");
  return sealed
    ? `Your browser has checked the chain of ${entries}: none was changed, left out or moved. What they say is sealed until the claim reaches quorum, so that there is no outcome to recount yet.`
    : `Your browser has recounted ${entries} from the downloaded record. The chain is whole, each entry is what was committed to, each outcome follows from the verdicts by then, and the last one is what this page shows: ${words}.`;
}
