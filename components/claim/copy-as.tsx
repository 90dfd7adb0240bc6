import { CopyButton } from "@/components/claim/copy-button";
import { Input, Textarea } from "@/components/ui/controls";
import { claimAddress } from "@/lib/publishing/addresses";
import { bibtexOf, cslOf, quoteOf } from "@/lib/publishing/citation";
import type { PublicClaim } from "@/lib/publishing/model";
import { oembedOf } from "@/lib/publishing/oembed";

/** The room of a page that frames a claim; it may change the frame's size as it likes. */
const ANY_ROOM = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

/** A claim to take away: its link, a quote, the code to embed it, and how to cite it. */
export function CopyAs({ claim }: { claim: PublicClaim }) {
  const { slug } = claim;
  return (
    <details className="border-y border-rule py-3 print:hidden">
      <summary className="text-[0.9375rem] font-semibold">Copy as link, quote, embed or citation</summary>
      <div className="grid max-w-3xl gap-6 pt-4 pb-3">
        <Taken id="copy-link" label="Link" what="the link" text={claimAddress(slug)} line />
        <Taken
          id="copy-quote"
          label="Quote, with its status and date"
          what="the quote"
          text={quoteOf(claim)}
        />
        <Taken
          id="copy-embed"
          label="Code to embed it in a page"
          what="the code"
          text={oembedOf(claim, ANY_ROOM).html}
        />
        <Taken
          id="copy-bibtex"
          label="Citation, BibTeX"
          what="the BibTeX citation"
          text={bibtexOf(claim).trim()}
          file={`/claims/${slug}/citation.bib`}
        />
        <Taken
          id="copy-csl"
          label="Citation, CSL JSON"
          what="the CSL JSON citation"
          text={JSON.stringify(cslOf(claim), null, 2)}
          file={`/claims/${slug}/citation.json`}
        />
        <p className="measure text-sm text-muted">
          Quote and citations lead to this page as it stood when the outcome last changed, so that what was
          quoted can be checked later.
        </p>
      </div>
    </details>
  );
}

type TakenProps = {
  id: string;
  label: string;
  /** What is copied, for the button's name. */
  what: string;
  text: string;
  /** Whether it is a single line. */
  line?: boolean;
  /** Where the same can be downloaded. */
  file?: string;
};

function Taken({ id, label, what, text, line = false, file }: TakenProps) {
  const control = { id, readOnly: true, defaultValue: text, spellCheck: false };
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline gap-x-4 text-[0.9375rem]">
        <label htmlFor={id} className="grow font-semibold">
          {label}
        </label>
        {file && (
          <a href={file} download>
            Download {file.slice(file.lastIndexOf("."))}
          </a>
        )}
        <CopyButton field={id} what={what} />
      </div>
      {line ? (
        <Input {...control} />
      ) : (
        <Textarea {...control} rows={2} dir="auto" className="max-h-48 wrap-anywhere text-sm" />
      )}
    </div>
  );
}
