import { checkLine, found } from "./check-line";
import type { HeadsReader } from "./heads";
import { linesOf } from "./lines";

/** What a recount came to. `younger`: records of which the heads say nothing yet. */
export type Recounted = {
  claims: number;
  sealed: number;
  entries: number;
  younger: number;
  differences: number;
};

/**
 * Recounts a dump line by line. In memory are one line and the claims' names, by which duplicates show.
 * @param say is handed each difference as it is found
 */
export async function recountDump(
  pieces: AsyncIterable<Uint8Array>,
  heads: HeadsReader | null,
  say: (difference: string) => void,
): Promise<Recounted> {
  const total = { claims: 0, sealed: 0, entries: 0, younger: 0, differences: 0 };
  const tell = (place: string, what: string) => {
    total.differences++;
    say(`${place}: ${what}`);
  };
  const seen = { slugs: new Set<string>(), last: "" };
  for await (const bytes of linesOf(pieces)) {
    total.claims++;
    const { slug, line, findings } = checkLine(bytes);
    const about = [`line ${total.claims}`, slug === null ? [] : `claim ${slug}`].flat().join(", ");
    if (slug !== null && seen.slugs.has(slug)) findings.push(found("stands in the dump twice"));
    if (slug !== null) seen.slugs.add(slug);
    if (line) {
      const { record } = line;
      total.entries += record.entries.length;
      if (record.sealed) total.sealed++;
      if (record.record <= seen.last) findings.push(found("is out of the order of the records"));
      else {
        seen.last = record.record;
        const byHead = await heads?.check(record);
        if (byHead) findings.push(...byHead);
        else if (heads) total.younger++;
      }
    }
    for (const { seq, what } of findings) tell(seq === null ? about : `${about}, entry ${seq}`, what);
  }
  for (const { line, what } of (await heads?.finish()) ?? []) tell(`heads, line ${line}`, what);
  return total;
}
