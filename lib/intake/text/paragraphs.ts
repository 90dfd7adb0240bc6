const BULLET = /^(?:[•‣◦▪●·*–—-]|\d{1,2}[.)])\s/;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;
/** Lines that a program broke to keep to a width are about so long, but for the last of each paragraph. */
const NARROWEST = 40;
const WIDEST = 120;

/**
 * The paragraphs of clean plain text. A line is a paragraph, except where the text was broken into lines of a width:
 * there an empty line parts paragraphs.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n{2,}/).map((block) => block.split("\n").filter(Boolean));
  return (isWrapped(blocks) ? blocks.flatMap(joined) : blocks.flat())
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Whether most line ends within blocks are within sentences, too. */
function isWrapped(blocks: string[][]): boolean {
  let inner = 0;
  let within = 0;
  for (const lines of blocks)
    for (const [index, line] of lines.slice(0, -1).entries()) {
      if (line.length > WIDEST) return false;
      if (BULLET.test(lines[index + 1] ?? "")) continue;
      inner++;
      if (line.length >= NARROWEST && !SENTENCE_END.test(line)) within++;
    }
  return inner > 2 && within / inner > 0.6;
}

function joined(lines: string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (last < 0 || BULLET.test(line)) paragraphs.push(line);
    else paragraphs[last] += ` ${line}`;
  }
  return paragraphs;
}
