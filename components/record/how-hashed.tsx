import { SectionHeading } from "@/components/ui/section-heading";

/** How a record is hashed and counted, exactly enough to write a checker without having seen ours. */
export function HowHashed({ slug }: { slug: string }) {
  return (
    <section aria-labelledby="hashed">
      <SectionHeading id="hashed">How to check it yourself</SectionHeading>
      <div className="measure grid gap-3">
        <p>
          <a href={`/api/v1/claims/${slug}/record`}>The record as JSON</a> has <code>record</code>,{" "}
          <code>sealed</code> and <code>entries</code>. Every hash is SHA-256 in lower-case hexadecimal
          digits, over the UTF-8 bytes of canonical JSON (RFC 8785).
        </p>
        <ol className="grid list-decimal gap-2 ps-5">
          <li>
            Entries are numbered by <code>seq</code> from 1, without gaps. <code>prev</code> is the{" "}
            <code>hash</code> of the entry before, and <code>""</code> in the first.
          </li>
          <li>
            <code>hash</code> = SHA-256 of{" "}
            <code className="wrap-anywhere">{"{ record, seq, prev, commitment }"}</code>.
          </li>
          <li>
            <code>commitment</code> = SHA-256 of <code>{"{ nonce, body }"}</code>. Before quorum both are
            null; once they are published they have to fit.
          </li>
          <li>
            Start with no verdict. Each entry’s <code>changes</code> put a verdict in, replace the one of the
            same id, or take it out (<code>left</code>). A verdict is counted if <code>sources</code> is above
            0; with rating U if <code>searched</code> is true.
          </li>
          <li>
            The <a href="/methodology#rule">rule</a> of the version in <code>rule</code>, applied to the
            verdicts by then, gives <code>outcome</code>. All verdicts whose <code>newsroom</code> is null are
            one newsroom.
          </li>
        </ol>
        <p>
          <code>text</code> in a verdict is the hash of <code>{"{ explanation, searchNote, sources }"}</code>{" "}
          with the sources’ <code>url</code>, <code>title</code>, <code>publisher</code>, <code>stance</code>,{" "}
          <code>primary</code>, <code>quote</code> and <code>note</code>; in a claim that of{" "}
          <code className="wrap-anywhere">{"{ text, claimant, claimDate, inLanguage }"}</code>.
        </p>
      </div>
    </section>
  );
}
