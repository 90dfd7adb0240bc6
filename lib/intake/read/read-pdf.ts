import type { FoundFacts } from "../model";
import { textOf } from "../text";
import { plausible } from "./facts/plausible";
import { type Job, type Reading, Unread } from "./job";
import { pdfParagraphs } from "./pdf-paragraphs";

/** More pages are a book. */
const MOST_PAGES = 300;
/** What is odd about a document is nothing for the log. */
const SILENT = 0;
/** Programs write the name of the file into the title. */
const FILE_NAME = /\.(?:docx?|pdf|indd|qxd|pages|odt|rtf|tex)$|^microsoft word/i;

/** Reads a PDF that holds its text as text. */
export async function readPdf({ bytes }: Job & { kind: "pdf" | "docx" }): Promise<Reading> {
  // Large, and needed rarely.
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes, { verbosity: SILENT }).catch((error) => {
    throw error?.name === "PasswordException" ? new Unread("encrypted") : error;
  });
  if (pdf.numPages > MOST_PAGES) throw new Unread("too_big");
  const { items } = await extractTextItems(pdf);
  const { info } = await pdf.getMetadata();
  return {
    text: textOf(pdfParagraphs(items)),
    facts: factsOf(info as Record<string, unknown>),
    addresses: [],
  };
}

/** A PDF's date says when the file was made, and is not taken. */
function factsOf({ Title, Author }: Record<string, unknown>): FoundFacts {
  const facts: FoundFacts = {};
  const around = { url: null, site: null };
  const headline =
    typeof Title === "string" && !FILE_NAME.test(Title) ? plausible("headline", Title, around) : null;
  const author = typeof Author === "string" ? plausible("author", Author, around) : null;
  if (headline) facts.headline = { value: headline, origin: "file" };
  if (author) facts.author = { value: author, origin: "file" };
  return facts;
}
