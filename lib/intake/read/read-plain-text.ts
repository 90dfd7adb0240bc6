import { articleText } from "../text";
import { decode } from "./decode";
import type { Job, Reading } from "./job";

/** Reads a file of plain text. */
export function readPlainText({ bytes, charset }: Job & { kind: "text" | "markdown" }): Reading {
  return { text: articleText(decode(bytes, { charset, isHtml: false })), facts: {}, addresses: [] };
}
