import type { Ref } from "react";

type Props = {
  text: string;
  lang: string;
  /** What is marked in it: where the words may stand, or do. */
  marked: { start: number; end: number } | null;
  ref?: Ref<HTMLDivElement>;
};

/**
 * An article's text, character for character as it is stored, so that what is selected in it can be counted; the mark is
 * no more than an element around some of it.
 */
export function NewText({ text, lang, marked, ref }: Props) {
  const { start, end } = marked ?? { start: text.length, end: text.length };
  return (
    <div
      ref={ref}
      dir="auto"
      lang={lang}
      className="typed measure font-serif text-read break-words whitespace-pre-wrap"
    >
      {text.slice(0, start)}
      {marked && (
        <mark
          id="place"
          className="scroll-mt-24 bg-tint text-ink underline decoration-accent decoration-2 underline-offset-4"
        >
          {text.slice(start, end)}
        </mark>
      )}
      {text.slice(end)}
    </div>
  );
}
