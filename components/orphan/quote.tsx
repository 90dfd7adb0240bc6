import { shownWords } from "@/lib/publishing/quoted-text";

type Props = { exact: string; prefix: string; suffix: string; lang: string };

/** A claim's words as they stood, with what stood around them. */
export function Quote({ exact, prefix, suffix, lang }: Props) {
  return (
    <blockquote
      dir="auto"
      lang={lang}
      className="typed measure border-s-2 border-rule ps-4 font-serif text-read text-muted"
    >
      {prefix && `… ${shownWords(prefix)}`}
      <mark className="bg-transparent font-medium text-ink underline decoration-accent decoration-1 underline-offset-4">
        {shownWords(exact)}
      </mark>
      {suffix && `${shownWords(suffix)} …`}
    </blockquote>
  );
}
