import { isNoise } from "../text/boilerplate";
import { isCaption } from "../text/captions";
import type { Span } from "./model";

/** What a paragraph is: running text, a line of a list, a headline, the words under a picture, or the page's own. */
export type Layout = "prose" | "list" | "headline" | "caption" | "furniture";

const BULLET = /^[-–—•*·▪◦‣]\s+/;
/** What stands before the first sentence of a report: "LONDON (Agency) — ", "Headline/ Paper/ PLACE/ ". */
const DATELINE = /^(?:\p{Lu}[\p{L}.]*,? |\d{1,2},? |\([^()]{1,30}\) ){1,6}[—–-] /u;
const CRUMBS = /^[^/.!?]{1,120}\/ (?:[^/!?]{1,60}\/ ){1,5}/;

/** Says what a paragraph is, by its marks and its end. */
export function layoutOf(paragraph: string): Layout {
  const isWord = !/\s/.test(paragraph);
  if (isWord || isNoise(paragraph)) return "furniture";
  if (isCaption(paragraph)) return "caption";
  if (BULLET.test(paragraph)) return "list";
  if (/[.!?:;…]["'”’»“‘)\]]*$/.test(paragraph)) return "prose";
  return paragraph.split(/\s+/, 13).length > 12 ? "caption" : "headline";
}

/** A paragraph's own words: without its bullet, dateline or crumbs. */
export function bodyOf(text: string, { start, end }: Span): Span {
  const head = text.slice(start, Math.min(end, start + 500));
  const before = [BULLET, DATELINE, CRUMBS].map((lead) => lead.exec(head)?.[0].length ?? 0);
  const lead = Math.max(...before);
  return start + lead < end ? { start: start + lead, end } : { start, end };
}
