/** A piece of a PDF's text with its place on the page, counted from below. */
export type PdfItem = { str: string; x: number; y: number; fontSize: number; hasEOL: boolean };

type Line = { text: string; x: number; y: number; size: number };

const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;
const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\s*[-–]?$/i;

/** The paragraphs of a PDF, of which only lines at places on pages are known: without running heads and page numbers. */
export function pdfParagraphs(pages: PdfItem[][]): string[] {
  const lines = withoutRunningHeads(pages.map(linesOf));
  const step = usualStep(lines);
  const paragraphs: string[] = [];
  for (const page of lines)
    for (const [index, line] of page.entries()) {
      const before = page[index - 1];
      const last = paragraphs.length - 1;
      if (last >= 0 && goesOn(paragraphs[last] ?? "", before, line, step))
        paragraphs[last] += `\n${line.text}`;
      else paragraphs.push(line.text);
    }
  const whole = paragraphs.join("\n");
  return paragraphs.map((one) => joined(one, whole));
}

function linesOf(items: PdfItem[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const { str, x, y, fontSize, hasEOL } of items) {
    if (str !== "") {
      open ??= { text: "", x, y, size: fontSize };
      open.text += str;
    }
    if (hasEOL && open) {
      lines.push(open);
      open = null;
    }
  }
  if (open) lines.push(open);
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== "");
}

/** What stands first or last on most pages, but for its figures, is no part of the text; nor is a page's number. */
function withoutRunningHeads(pages: Line[][]): Line[][] {
  const shape = (line: Line | undefined) => line?.text.replace(/\d+/g, "#");
  const ends = pages.flatMap((page) => [...new Set([shape(page[0]), shape(page.at(-1))])]);
  const isRunning = (line: Line) =>
    PAGE_NUMBER.test(line.text) ||
    (pages.length > 2 && ends.filter((one) => one === shape(line)).length > pages.length / 2);
  return pages.map((page) =>
    page.filter((line, index) => (index > 0 && index < page.length - 1) || !isRunning(line)),
  );
}

/** How far a line usually lies below the one before it. */
function usualStep(pages: Line[][]): number {
  const steps = pages.flatMap((page) => page.slice(1).map((line, index) => (page[index]?.y ?? 0) - line.y));
  const down = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return down[Math.floor(down.length / 2)] ?? 0;
}

/** Whether a line goes on with the paragraph before it. */
function goesOn(paragraph: string, before: Line | undefined, line: Line, step: number): boolean {
  const isFinished = SENTENCE_END.test(paragraph);
  // At the head of a page or a column only the sentence tells.
  if (!before || line.y >= before.y) return !isFinished;
  if (Math.abs(before.size - line.size) > 1) return false;
  if (before.y - line.y > step * 1.4) return false;
  return !(isFinished && line.x > before.x + line.size * 0.8);
}

/** One line out of several; a word that was parted at a line's end is whole again, unless its hyphen is its own. */
function joined(paragraph: string, whole: string): string {
  return paragraph
    .replace(/(\p{L}+)-\n(\p{Ll}+)/gu, (_, first: string, second: string) =>
      whole.includes(`${first}-${second}`) ? `${first}-${second}` : first + second,
    )
    .replaceAll("\n", " ");
}
