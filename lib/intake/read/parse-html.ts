import { parseHTML } from "linkedom/worker";

/** Elements that are nested deeper are taken as text: articles lie at a tenth of this depth, and readability takes the square of it. */
const DEEPEST = 128;
/** What belongs into a head, wherever it stands. */
const HEAD = /^(?:TITLE|META|LINK|BASE|STYLE|SCRIPT|NOSCRIPT|TEMPLATE)$/;

/** A page's document. It runs nothing and loads nothing; every page has a head and then a body, said or not. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.nodeName !== "HTML")
    return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
  arrange(document);
  return document;
}

/** Leaves nothing in the root but a head and a body, and in the head only what belongs there, as browsers do. */
function arrange(document: Document): void {
  const { documentElement: root, head } = document;
  const body =
    [...root.children].find(({ nodeName }) => nodeName === "BODY") ?? document.createElement("body");
  const stray = [...head.childNodes].filter(({ nodeName }) => !HEAD.test(nodeName));
  const beside = [...root.childNodes].filter((node) => node !== head && node !== body);
  body.prepend(...stray, ...beside);
  root.append(head, body);
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
