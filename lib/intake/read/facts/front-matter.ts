import type { FactName, FoundFacts } from "../../model";
import { plausible } from "./plausible";

/** Between lines of three hyphens, at the start of the file. */
const BLOCK = /^\uFEFF?---[ \t]*\n([\s\S]{0,5000}?)\n---[ \t]*(?:\n|$)/;
const LINE = /^([A-Za-z_-]{1,40}):[ \t]*(.{1,2000})$/;
const NAMES: Record<string, FactName> = {
  title: "headline",
  headline: "headline",
  author: "author",
  by: "author",
  date: "datePublished",
  published: "datePublished",
  publisher: "publisher",
  site: "publisher",
  lang: "inLanguage",
  language: "inLanguage",
  url: "url",
  source: "url",
};

/** What the front matter of a Markdown file says, line by line, and the text after it. */
export function frontMatter(text: string): { facts: FoundFacts; rest: string } {
  const [block = "", lines = ""] = BLOCK.exec(text) ?? [];
  const facts: FoundFacts = {};
  for (const line of lines.split("\n")) {
    const [, key = "", quoted = ""] = LINE.exec(line) ?? [];
    const name = NAMES[key.toLowerCase()];
    const said = quoted.trim().replace(/^(["'])(.*)\1$/, "$2");
    const value = name && !facts[name] ? plausible(name, said, { url: null, site: null }) : null;
    if (name && value !== null) facts[name] = { value, origin: "file" };
  }
  return { facts, rest: text.slice(block.length) };
}
