/** Markup, as opposed to text, which is escaped before it becomes part of any. */
export class Markup {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is not, nothing is nothing, lists are joined. */
export type Insert = string | number | Markup | null | undefined | false | readonly Insert[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// What XML 1.0 knows as a character; a parser gives up at any other.
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A template of HTML or XML. Whatever text is put into it stays text, in an element or a quoted attribute. */
export function markup(pieces: TemplateStringsArray, ...inserts: Insert[]): Markup {
  return new Markup(pieces.map((piece, index) => piece + sourceOf(inserts[index])).join(""));
}

function sourceOf(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return "";
  if (insert instanceof Markup) return insert.source;
  if (typeof insert === "object") return insert.map(sourceOf).join("");
  return String(insert)
    .replace(NO_CHARACTER, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
