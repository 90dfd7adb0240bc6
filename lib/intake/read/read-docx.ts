import { textOf } from "../text";
import { paragraphsIn } from "./element-paragraphs";
import type { Job, Reading } from "./job";
import { parsePage } from "./parse-html";

/** Reads a Word document, without its pictures. */
export async function readDocx({ bytes }: Job & { kind: "docx" | "pdf" }): Promise<Reading> {
  // Large, and needed rarely.
  const { default: mammoth } = await import("mammoth");
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
  return { text: textOf(paragraphsIn(parsePage(value).body)), facts: {}, addresses: [] };
}
