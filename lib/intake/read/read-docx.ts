import { textOf } from "../text";
import type { Job, Reading } from "./job";

/** Reads a Word document. */
export async function readDocx({ bytes }: Job & { kind: "docx" | "pdf" }): Promise<Reading> {
  // Large, and needed rarely.
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { text: textOf(value.split("\n\n")), facts: {}, addresses: [] };
}
