import { parseHTML } from "linkedom/worker";

/** Elements that are nested deeper are taken as text: browsers stop at the same depth, and no article lies there. */
const DEEPEST = 512;
/** What belongs into a head, wherever it stands. */
const HEAD = /^(?:TITLE|META|LINK|BASE|STYLE|SCRIPT|NOSCRIPT|TEMPLATE)$/;

/** A page's document. It runs nothing and loads nothing; every page has a head and a body, said or not. */
export function parsePage(html: string): Document {
  const isWhole = /<html[\s>]/i.test(html);
  const { document } = parseHTML(
    isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  if (!document.querySelector("body")) addBody(document);
  return document;
}

function addBody(document: Document): void {
  const root = document.documentElement;
  const body = document.createElement("body");
  const inHead = [...(document.querySelector("head")?.childNodes ?? [])];
  const beside = [...root.childNodes].filter((node) => node.nodeName !== "HEAD");
  body.append(...[...inHead, ...beside].filter((node) => !HEAD.test(node.nodeName)));
  root.append(body);
}

/** Takes what is nested too deeply as text, so that nobody who walks the document goes without end. */
export function flatten(root: Element): void {
  let depth = 0;
  let element: Element | null = root;
  while (element) {
    if (depth === DEEPEST && element.firstElementChild) {
      const { textContent }: Element = element;
      element.textContent = textContent;
    }
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth++;
      continue;
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement;
      depth--;
    }
    element = element === root ? null : (element?.nextElementSibling ?? null);
  }
}
