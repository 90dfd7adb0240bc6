/** Longer paragraphs are prose, whatever they mention. */
const LONGEST = 600;

const AGENCY =
  "AP|AFP|Reuters|Getty|EPA|PA|Shutterstock|Alamy|iStock|Bloomberg|dpa|ANSA|Xinhua|UPI|Anadolu|Zuma";
const MARKS = [
  // (AP Photo/Somebody), (Photo by Somebody/Getty Images), (Image: Somebody), [Somebody/Reuters]
  /[([](?:(?:AP|File|Pool|AFP|Reuters|EPA|Handout)\s+(?:Photo|Image|Picture)s?|(?:Photo|Image|Picture)s?\s*(?:by|:|via|courtesy))\b[^)\]]{0,120}[)\]]/i,
  new RegExp(`[([][^)\\]]{0,80}(?:/|via )\\s?(?:${AGENCY})\\b[^)\\]]{0,60}[)\\]]\\s*$`),
  /\/(?:Getty Images|AFP|AP|Reuters|EPA|Shutterstock|Alamy)\.?$/i,
  /(?:Photo|Photograph|Image|Picture)s?(?: credit)?:\s[^.]{0,80}$/i,
  // Who stands where.
  /\((?:pictured|file photo|file image|seen here)(?: (?:left|right|centre|center|above|below|together))?\)/i,
  /\((?:C|L|R|C-?L|C-?R|2nd [LR]|3rd [LR])\).*\((?:C|L|R|C-?L|C-?R|2nd [LR]|3rd [LR])\)/,
  /(?:^|[.] )Pictured(?: (?:left|right|above|below|here))?:\s/,
  /^(?:Image|Photo|Picture|Video) (?:source|caption|credit|copyright)s?\b/i,
  /^(?:Photo|Photograph|Image|Picture|Credit|Caption|File photo)s?(?: by| credit| courtesy)?:\s/i,
];
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/** Whether a paragraph is the caption of a picture: it names its photographer, its agency, or who stands where. */
export function isCaption(paragraph: string): boolean {
  return paragraph.length <= LONGEST && MARKS.some((mark) => mark.test(paragraph));
}

/**
 * The same lines without captions that carry no mark but are set apart: copied pages often have their paragraphs line
 * by line, and empty lines only around pictures. Then a long line after an empty one that ends without a full stop is
 * a caption. In texts that part their paragraphs by empty lines nothing is removed.
 */
export function withoutSetApart(text: string): string {
  const lines = text.split("\n");
  const isLine = (index: number) => (lines[index] ?? "") !== "";
  const all = lines.flatMap((_, index) => (isLine(index) ? [index] : []));
  const prose = all.filter((index) => SENTENCE_END.test(lines[index] ?? ""));
  const apart = all.filter((index) => index > 0 && !isLine(index - 1));
  if (all.length < 8 || apart.length > all.length * 0.4 || prose.length < all.length * 0.6) return text;
  const captions = new Set(apart.filter((index) => isUnfinished(lines[index] ?? "")));
  return lines.filter((_, index) => !captions.has(index)).join("\n");
}

function isUnfinished(line: string): boolean {
  return line.split(" ").length >= 9 && !SENTENCE_END.test(line) && !/^[•*–—-]\s/.test(line);
}
