import { memo, type RefObject } from "react";
import type { Part } from "@/components/lifting/pieces";
import { paragraphsOf, type Segment } from "@/components/lifting/segments";
import type { Span } from "@/lib/intake/suggest/model";

/** What is marked in the text. */
export type TextMark = Span & {
  kind: "likely" | "unlikely" | "current" | "quote" | "speaker" | "lifted" | "chosen";
  /** Of a suggestion: its key, and its number. */
  key?: string;
  number?: number | null;
  /** Of words that are a claim's. */
  href?: string;
};

type Props = {
  part: Part;
  marks: TextMark[];
  lang: string;
  textRef?: RefObject<HTMLDivElement | null>;
  onPick?: (key: string) => void;
};

/** A part of the article in its paragraphs. Marks differ by the kind of their line, and by numbers, not by colour alone. */
export const RoomText = memo(function RoomText({ part, marks, lang, textRef, onPick }: Props) {
  return (
    <div ref={textRef} lang={lang} dir="auto" className="room-text" data-room-text>
      {paragraphsOf(part, marks).map(({ start, segments }) => (
        <p key={start}>
          {segments.map((segment) => (
            <Stretch key={segment.start} segment={segment} onPick={onPick} />
          ))}
        </p>
      ))}
    </div>
  );
});

/** From the outermost mark to the innermost: which says how a stretch looks. */
const ORDER: TextMark["kind"][] = ["lifted", "unlikely", "likely", "current", "speaker", "quote", "chosen"];

function Stretch({ segment, onPick }: { segment: Segment<TextMark>; onPick: Props["onPick"] }) {
  const { start, text, marks } = segment;
  const begins = marks.filter((mark) => mark.start === start);
  const kinds = ORDER.filter((kind) => marks.some((mark) => mark.kind === kind));
  const key = marks.findLast((mark) => mark.key !== undefined)?.key;
  const words = (
    <span data-at={start} data-key={key}>
      {text}
    </span>
  );
  return (
    <>
      {begins.map((mark) => (
        <Numeral key={`${mark.kind}${mark.key}${mark.href}`} mark={mark} onPick={onPick} />
      ))}
      {kinds.length > 0 ? <mark data-kinds={kinds.join(" ")}>{words}</mark> : words}
    </>
  );
}

/** The number of a suggestion, or the sign of a claim, before its words: a link to it. */
function Numeral({ mark, onPick }: { mark: TextMark; onPick: Props["onPick"] }) {
  const { key, number, href } = mark;
  if (href)
    return (
      <a href={href} className="room-numeral select-none">
        <span aria-hidden="true">✓</span>
        <span className="sr-only">Claim: </span>
      </a>
    );
  if (!key || number === undefined || number === null) return null;
  return (
    <a
      href={`?suggestion=${encodeURIComponent(key)}#lift`}
      className="room-numeral select-none"
      tabIndex={-1}
      onClick={(event) => {
        if (!onPick) return;
        event.preventDefault();
        onPick(key);
      }}
    >
      <span className="sr-only">Suggestion </span>
      {number}
    </a>
  );
}
