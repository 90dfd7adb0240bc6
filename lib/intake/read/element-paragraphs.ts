const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const UNREAD = new Set(
  "HEAD TITLE SCRIPT STYLE TEMPLATE NOSCRIPT SVG BUTTON INPUT SELECT TEXTAREA IFRAME OBJECT NAV".split(" "),
);
const SENTENCE_END = /[.!?…:]["'”’»)\]]*\s*$/;
const FOOTNOTE = /^\s*\[?\d{1,3}\]?\s*$/;
const TEXT_NODE = 3;

/** The paragraphs of an element's text, in order; each may hold white space of any kind. */
export function paragraphsIn(root: Element): string[] {
  const paragraphs = [""];
  const add = (text: string) => {
    paragraphs[paragraphs.length - 1] += text;
  };
  const part = () => {
    if (paragraphs.at(-1) !== "") paragraphs.push("");
  };
  const walk = (node: Node): void => {
    const name = node.nodeName.toUpperCase();
    if (UNREAD.has(name) || (name === "SUP" && FOOTNOTE.test(node.textContent ?? ""))) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock || (name === "BR" && SENTENCE_END.test(paragraphs.at(-1) ?? ""))) part();
    if (node.nodeType === TEXT_NODE) add(node.nodeValue ?? "");
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (isBlock) part();
    // A line end within a sentence is only one for the eye.
    else if (name === "TD" || name === "TH" || name === "BR") add(" ");
  };
  walk(root);
  return paragraphs;
}
