import { z } from "zod";

// Control characters other than tab and line ends, and what a decoder left for bytes it could not read.
const UNREADABLE = /[^\P{Cc}\t\n\r]|\uFFFD/u;
// Embeddings, overrides and isolates let a text show in another order than it is read.
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;

/** The same text in a form that PostgreSQL can store: no null characters, no half surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD").toWellFormed();
}

/** The beginning of a text, at most so many UTF-16 code units, without half a character at its end. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * A schema for text that people type: trimmed, line ends unified, Unicode NFC.
 * @param max longest length in UTF-16 code units; the message of a longer one says by how much
 * @param required the message for an empty text; without it empty is allowed
 * @param lines whether line breaks may occur
 */
export function plainText({
  max,
  required,
  lines = false,
}: {
  max: number;
  required?: string;
  lines?: boolean;
}) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .superRefine((text, context) => {
      const problem = textProblem(text, max, required, lines);
      if (problem) context.addIssue({ code: "custom", message: problem });
    });
}

function textProblem(text: string, max: number, required: string | undefined, lines: boolean): string | null {
  if (required && text === "") return required;
  if (text.length > max)
    return `At most ${max.toLocaleString("en")} characters; this has ${text.length.toLocaleString("en")}.`;
  if (UNREADABLE.test(text))
    return "This contains control characters that cannot be shown. Please remove them.";
  if (REORDERING.test(text))
    return "This contains invisible characters that change the reading order. Please remove them.";
  if (!lines && text.includes("\n")) return "This has to be a single line.";
  return null;
}

/**
 * A schema for a web address: http or https with a host, without user name or password.
 * The result is the address as the URL standard writes it.
 */
export function webAddress(max = 2_000) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.href.length <= max)
        return url.href;
      context.addIssue({ code: "custom", message: addressProblem(text, url, max) });
      return z.NEVER;
    });
}

function addressProblem(text: string, url: URL | null, max: number): string {
  if (text === "") return "Enter the address of the source.";
  if (!url) return "This is not a web address. It should begin with https://";
  if (!/^https?:$/.test(url.protocol)) return "Only http and https addresses can be used.";
  if (url.href.length > max) return `The address is longer than ${max.toLocaleString("en")} characters.`;
  return "Remove the user name and password from the address.";
}
