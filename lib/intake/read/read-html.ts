import { Readability } from "@mozilla/readability";
import { textOf } from "../text";
import { decode } from "./decode";
import { paragraphsIn } from "./element-paragraphs";
import { pageAddresses } from "./facts/page-addresses";
import { pageFacts } from "./facts/page-facts";
import type { Job, Reading } from "./job";
import { flatten, parsePage } from "./parse-html";
import { stripPage } from "./strip-page";

/** Shorter texts are taken for what stands around an article. */
const SHORT = 200;

/** Reads a page: what it says of itself, and the text of its article. */
export function readHtml({ bytes, charset, url }: Job & { kind: "html" }): Reading {
  const html = decode(bytes, { charset, isHtml: true });
  const document = parsePage(html);
  const facts = pageFacts(document, url);
  const addresses = url === null ? [] : pageAddresses(document, url);
  stripPage(document);
  flatten(document.documentElement);
  const plain = plainText(document);
  const read = readable(document);
  return { text: read.length >= SHORT || read.length >= plain.length ? read : plain, facts, addresses };
}

/** What readability finds; it changes the document. */
function readable(document: Document): string {
  try {
    const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true };
    const { content } = new Readability<Element>(document, options).parse() ?? {};
    return content ? textOf(paragraphsIn(content)) : "";
  } catch {
    return "";
  }
}

/** All text of what a page marks as its main part, for pages that readability makes nothing of. */
function plainText(document: Document): string {
  const main = document.querySelector("article, main, [role=main]") ?? document.body;
  return textOf(paragraphsIn(main));
}
