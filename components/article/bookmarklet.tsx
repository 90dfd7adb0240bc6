import { escapeHtml } from "@/lib/platform/html";

type Props = {
  /** The whole address of the page that it opens. */
  opens: string;
};

/** What can be brought along: the address has to come back from sign-in, which takes up to 2,000 characters. */
const LONGEST = 1_800;

/** A bookmark that brings the page one reads, and the words one has selected, to the form. It sends nothing by itself. */
function bookmarkletTo(opens: string): string {
  const code = `(()=>{
const q=new URLSearchParams({url:location.href}),s=String(getSelection()).trim();
if(s)(new URLSearchParams([...q,["text",s]])+"").length<${LONGEST}?q.set("text",s):q.set("long","1");
open(${JSON.stringify(opens)}+"?"+q)
})()`;
  return `javascript:${encodeURIComponent(code.replaceAll("\n", ""))}`;
}

/** The bookmarklet, to be dragged or copied, and how. */
export function Bookmarklet({ opens }: Props) {
  const address = bookmarkletTo(opens);
  // React writes no javascript: address, and here one is what it is about.
  const link = `<a class="inline-block border border-edge px-3 py-2 font-semibold no-underline" href="${escapeHtml(address)}">Add to Touchstone</a>`;
  return (
    <section aria-labelledby="bookmarklet" className="mt-12 grid gap-3 border-t border-rule pt-6">
      <h2 id="bookmarklet" className="font-serif text-section font-medium">
        From any page, with one click
      </h2>
      <p className="measure text-[0.9375rem]">
        Drag this link to your bookmarks bar. On an article, select its text where it is short or the page
        cannot be fetched, and press the bookmark: this form opens with the address filled in. Nothing is sent
        until you press the button here.
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own link, its one value escaped */}
      <p dangerouslySetInnerHTML={{ __html: link }} />
      <details className="text-[0.9375rem]">
        <summary className="py-1.5 font-semibold">On a telephone, or where links cannot be dragged</summary>
        <div className="measure mt-2 grid gap-2">
          <p>
            Copy this text. Bookmark any page, then edit that bookmark: call it “Add to Touchstone” and put
            the text in the place of its address. Where your browser has none of that, copy the article’s
            address, or its text, and paste it above.
          </p>
          <label htmlFor="bookmarklet-text" className="font-semibold">
            The bookmark’s address
          </label>
          <textarea
            id="bookmarklet-text"
            readOnly
            rows={4}
            value={address}
            className="block w-full border border-edge bg-paper px-3 py-2 font-mono text-sm break-all text-ink"
          />
        </div>
      </details>
    </section>
  );
}
