import path from "node:path";
import { InvalidFields } from "@/lib/platform/errors";
import { type ArrivedArticle, TEXT_MAX } from "./model";
import { readInWorker } from "./read/in-worker";
import { Unread } from "./read/job";
import { type Form, formOf } from "./retrieve/media-type";
import { unreadMessage } from "./retrieve/refusals";
import { textFacts } from "./text/text-facts";

/** The largest file that is read. */
export const UPLOAD_BYTES = 3_000_000;

const ENDINGS: Record<string, Form> = {
  ".txt": "text",
  ".text": "text",
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".pdf": "pdf",
  ".docx": "docx",
};

/**
 * Reads a file that somebody chose: by its first bytes where they tell, else by its name's ending, else by its type.
 * @throws InvalidFields "file" with one sentence for whoever chose it
 */
export async function readUpload(file: {
  bytes: Uint8Array;
  name: string;
  type: string;
}): Promise<ArrivedArticle> {
  const form = formOfFile(file);
  if (form === null) throw refused("Files of these kinds can be read: .txt, .html, .md, .pdf and .docx.");
  if (file.bytes.length === 0) throw refused("This file is empty.");
  if (file.bytes.length > UPLOAD_BYTES) throw refused("This file is larger than 3 MB.");
  const { text, facts } = await readInWorker({ kind: form, bytes: file.bytes, url: null }).catch((error) => {
    throw error instanceof Unread ? refused(unreadMessage(error.reason, "file")) : error;
  });
  if (text === "")
    throw refused("No text was found in this file. Where it shows pictures of pages, copy the text by hand.");
  if (text.length > TEXT_MAX)
    throw refused(`The file’s text is longer than ${TEXT_MAX.toLocaleString("en")} characters.`);
  return {
    arrival: "UPLOADED",
    text,
    // A page says which of its lines is the headline; of other files the text is asked where the file says nothing.
    facts: form === "html" ? facts : { ...textFacts(text), ...facts },
    url: null,
    addresses: [],
    fileName: file.name,
    retrievedAt: null,
  };
}

function formOfFile({ bytes, name, type }: { bytes: Uint8Array; name: string; type: string }): Form | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (start === "%PDF") return "pdf";
  return ENDINGS[path.extname(name).toLowerCase()] ?? formOf(type).form;
}

function refused(message: string): InvalidFields {
  return new InvalidFields({ file: message });
}
