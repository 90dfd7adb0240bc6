import { MIMEType } from "whatwg-mimetype";

/** Forms of a document that are read. */
export type Form = "html" | "text" | "markdown" | "pdf" | "docx";

const FORMS: Record<string, Form> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** What is asked for, the best first. */
export const ACCEPTED =
  "text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.7, text/markdown;q=0.7";

/** What a Content-Type says: which form, null for one that is not read, and the character set if it names one. */
export function formOf(contentType: string): { form: Form | null; charset?: string } {
  const type = MIMEType.parse(contentType);
  return { form: FORMS[type?.essence ?? ""] ?? null, charset: type?.parameters.get("charset") };
}
