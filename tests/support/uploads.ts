import { docx, pdf } from "./documents";

/** A text as each kind of file that can be uploaded. Paragraphs of a PDF are of plain ASCII. */
export const UPLOADS: Record<string, (paragraphs: string[]) => Buffer> = {
  "story.txt": (paragraphs) => Buffer.from(paragraphs.join("\n\n")),
  "story.md": (paragraphs) => Buffer.from(`# A headline\n\n${paragraphs.join("\n\n")}\n`),
  "story.html": (paragraphs) =>
    Buffer.from(
      `<!doctype html><meta charset="utf-8"><title>A headline</title><article><h1>A headline</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`,
    ),
  "story.pdf": (paragraphs) => pdf(paragraphs.flatMap(linesOf)),
  "story.docx": (paragraphs) =>
    docx(paragraphs.map((one) => one.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))),
};

/** A paragraph's lines on paper, with more room above the first. */
function linesOf(paragraph: string) {
  const lines = paragraph.match(/.{1,80}(\s|$)/g) ?? [];
  return lines.map((text, index) => ({ text: text.trim(), below: index === 0 ? 28 : 14 }));
}
