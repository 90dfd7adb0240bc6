import { docx, pdf } from "./documents";

/** A text, its paragraphs short, as each kind of file that can be uploaded. */
export const UPLOADS: Record<string, (paragraphs: string[]) => Buffer> = {
  "story.txt": (paragraphs) => Buffer.from(paragraphs.join("\n\n")),
  "story.md": (paragraphs) => Buffer.from(`# A headline\n\n${paragraphs.join("\n\n")}\n`),
  "story.html": (paragraphs) =>
    Buffer.from(
      `<!doctype html><title>A headline</title><article>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`,
    ),
  "story.pdf": (paragraphs) => pdf(paragraphs.map((text) => ({ text, below: 40 }))),
  "story.docx": docx,
};
