import { articleText } from "../text";
import { decode } from "./decode";
import { frontMatter } from "./facts/front-matter";
import type { Job, Reading } from "./job";

/** Marks of Markdown, and what is left of each: the words that people would see. */
const MARKS: [mark: RegExp, left: string][] = [
  [/<!--[\s\S]*?-->/g, ""],
  [/<\/?[a-z][^<>\n]{0,200}>/gi, ""],
  [/^ {0,3}(?:```|~~~).*$/gm, ""],
  [/^ {0,3}#{1,6} +(.*?)(?: +#+)?$/gm, "\n$1\n"],
  [/^ {0,3}(?:(?:[*_-] ?){3,}|=+)$/gm, ""],
  [/^ {0,3}(?:> ?)+/gm, ""],
  [/^\s*[*+-] +/gm, "• "],
  [/^ {0,3}\[[^\]\n]{1,200}\]: ?\S.*$/gm, ""],
  [/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, ""],
  [/\[([^\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, "$1"],
  [/\[\^[^\]\n]{1,50}\]/g, ""],
  [/(\*\*\*|\*\*|__|~~)(?=\S)([^\n]{1,2000}?\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{0,2000}?[^\s*_])\1(?![\p{L}\p{N}*_])/gu, "$2"],
  [/`([^`\n]{1,500})`/g, "$1"],
  [/\\([!-/:-@[-`{-~])/g, "$1"],
];

/** Reads a file of Markdown: the words without their marks, and what its front matter says. */
export function readMarkdown({ bytes, charset }: Job & { kind: "text" | "markdown" }): Reading {
  const { facts, rest } = frontMatter(decode(bytes, { charset, isHtml: false }).replace(/\r\n?/g, "\n"));
  const bare = MARKS.reduce((text, [mark, left]) => text.replace(mark, left), rest);
  return { text: articleText(bare), facts, addresses: [] };
}
