import { articleText } from "../text";
import { type Job, type Reading, Unread } from "./job";

/** Reads a PDF that holds its text as text. */
export async function readPdf({ bytes }: Job & { kind: "pdf" | "docx" }): Promise<Reading> {
  // Large, and needed rarely.
  const { extractText } = await import("unpdf");
  const { text } = await extractText(bytes, { mergePages: false }).catch((error) => {
    throw error?.name === "PasswordException" ? new Unread("encrypted") : error;
  });
  return { text: articleText(text.join("\n\n")), facts: {}, addresses: [] };
}
