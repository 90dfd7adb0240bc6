import { Code } from "@/components/data/code";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PublicDigest } from "@/lib/publishing/digests";

/** How a reader counts everything again. */
export const recount = {
  id: "recount",
  title: "Recount it yourself",
  children: (
    <>
      <p>
        Each line of <a href="/data/claims.jsonl">claims.jsonl</a> holds the claim’s public record: every
        event that its status was computed from. With <a href="/data/recount.mjs">recount.mjs</a>, one file
        that can be read, anybody counts them all again, without us and without a network:
      </p>
      <p>
        <Code>node recount.mjs claims.jsonl</Code>
      </p>
      <p>
        It names each claim whose status, verdicts or wording are not what the record says, each entry that
        was changed, left out or put in, and each line in which a single character is another. It needs Node
        20 or later.
      </p>
      <p>
        Before quorum a record is sealed: it shows that entries are there, and by a fingerprint of each that
        they are not changed later, but nothing of what they say.
      </p>
    </>
  ),
};

/** How a reader can tell that the past was not rewritten. @param digests of the latest days, the last one first */
export const recordHeads = (digests: PublicDigest[]) => ({
  id: "digests",
  title: "Was the past rewritten?",
  children: (
    <>
      <p>
        The last entry of a record, its head, is a fingerprint of all that stands before it. Whoever rewrote a
        record would have to give it another head. <a href="/data/heads.txt">heads.txt</a> lists the heads of
        all records as they are now; a line is the record’s name, the number of its last entry and that
        entry’s fingerprint. Nothing else about a claim can be read from it.
      </p>
      <p>
        Each night one number, the digest, is made from all heads of the day and the digest of the day before.
        Keep one, print it, send it to somebody: as long as the file of that day still gives the same number,
        nothing up to that day was rewritten.
      </p>
      {digests.length > 0 ? <Digests digests={digests} /> : <p>The first digest is made tonight.</p>}
      <p>
        To check one, download the heads of its day and have their SHA-256 computed:{" "}
        <Code>sha256sum 2026-01-31.txt</Code>, on a Mac <Code>shasum -a 256</Code>. Then{" "}
        <Code>node recount.mjs claims.jsonl 2026-01-31.txt</Code> tells whether every record of today still
        goes through the heads of that day. All digests are at <a href="/api/v1/digests">/api/v1/digests</a>.
      </p>
    </>
  ),
});

function Digests({ digests }: { digests: PublicDigest[] }) {
  return (
    <Table caption="The digests of the latest days">
      <thead>
        <tr>
          <Th>Day (UTC)</Th>
          <Th>Digest (SHA-256)</Th>
        </tr>
      </thead>
      <tbody>
        {digests.map(({ day, records, sha256 }) => (
          <tr key={day}>
            <Th scope="row" className="w-1/3 text-sm sm:w-1/4">
              <a href={`/data/heads/${day}.txt`}>
                <Time iso={day} />
              </a>
              <span className="block font-normal text-muted">
                {records.toLocaleString("en")} {records === 1 ? "record" : "records"}
              </span>
            </Th>
            <Td>
              <Code>{sha256}</Code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
