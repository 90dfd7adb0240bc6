import type { Part } from "@/components/lifting/pieces";
import type { Span } from "@/lib/intake/suggest/model";

/** A stretch of the text that is shown in one way. */
export type Segment<Mark> = Span & { text: string; marks: Mark[] };

/** One paragraph, in stretches: each is inside or outside of each mark as a whole. */
export type Paragraph<Mark> = { start: number; segments: Segment<Mark>[] };

/** A text in its paragraphs, cut wherever a mark begins or ends. Marks may overlap. */
export function paragraphsOf<Mark extends Span>({ start, text }: Part, marks: Mark[]): Paragraph<Mark>[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return [...text.matchAll(/[^\n]+/g)].map((line) => {
    const span = { start: start + line.index, end: start + line.index + line[0].length };
    const inside = sorted.filter((mark) => mark.start < span.end && mark.end > span.start);
    return { start: span.start, segments: segmentsOf(span, line[0], inside) };
  });
}

function segmentsOf<Mark extends Span>(span: Span, text: string, marks: Mark[]): Segment<Mark>[] {
  const cuts = marks
    .flatMap((mark) => [mark.start, mark.end])
    .filter((at) => at > span.start && at < span.end);
  const places = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const end = places[index + 1] ?? span.end;
    return {
      start: from,
      end,
      text: text.slice(from - span.start, end - span.start),
      marks: marks.filter((mark) => mark.start <= from && mark.end >= end),
    };
  });
}
