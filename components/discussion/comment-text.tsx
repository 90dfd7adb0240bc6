import type { ReactNode } from "react";
import { readText, type Stretch } from "@/lib/discussion/read-text";

/**
 * What somebody wrote: quotations set off, web addresses as links, mentions marked. All else is shown as the text that
 * it is.
 */
export function CommentText({ text, handles }: { text: string; handles: ReadonlySet<string> }) {
  return (
    <div dir="auto" className="measure grid gap-2">
      {readText(text, handles).map(({ kind, lines }, index) => {
        const words = lines.map((line, place) => [place > 0 && "\n", ...line.map(show)]);
        return kind === "quote" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name
          <blockquote key={index} className="typed border-s-2 border-edge ps-3 text-muted">
            {words}
          </blockquote>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name
          <p key={index} className="typed">
            {words}
          </p>
        );
      })}
    </div>
  );
}

function show(stretch: Stretch, index: number): ReactNode {
  if (stretch.kind === "text") return stretch.text;
  if (stretch.kind === "mention")
    return (
      <strong key={index} className="font-semibold">
        @{stretch.handle}
      </strong>
    );
  return (
    <a key={index} href={stretch.href} rel="nofollow noopener noreferrer">
      {stretch.text}
    </a>
  );
}
