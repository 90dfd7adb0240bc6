import { type Frame, frameOf } from "./frame";
import { bodyOf, type Layout, layoutOf } from "./layout";
import type { Span } from "./model";
import { type Quotation, quotationsOf } from "./quotations";
import { paragraphsOf, sentencesOf } from "./sentences";

/** A paragraph that was read: its sentences, and the quotations that hold several. */
export type Paragraph = Span & {
  layout: Layout;
  frames: Frame[];
  /** The last quotation goes on in the next paragraph. */
  continues: boolean;
  /** It goes on with the quotation of the paragraph before. */
  isContinued: boolean;
};

/** Reads a text into paragraphs and sentences; what is the page's own furniture is left out. */
export function read(text: string): Paragraph[] {
  const places = paragraphsOf(text);
  let continues = false;
  return places.flatMap((place, index) => {
    const layout = layoutOf(text.slice(place.start, place.end));
    if (layout === "furniture") return [];
    const next = places[index + 1]?.start ?? text.length;
    const quotations = quotationsOf(text, place, text.slice(next, next + 2));
    const frames = framesOf(text, bodyOf(text, place), quotations);
    const paragraph = { ...place, layout, frames, isContinued: continues, continues: false };
    continues = quotations.at(-1)?.continues ?? false;
    return [{ ...paragraph, continues }];
  });
}

function framesOf(text: string, body: Span, quotations: Quotation[]): Frame[] {
  let at = 0;
  return sentencesOf(text, body, quotations).map((sentence) => {
    while ((quotations[at]?.outer.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
    let to = at;
    while ((quotations[to]?.outer.start ?? Number.POSITIVE_INFINITY) < sentence.end) to++;
    return frameOf(text, sentence, quotations.slice(at, to));
  });
}
