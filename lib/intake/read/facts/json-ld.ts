import type { Candidate } from "./candidate";

const ARTICLE = /(?:Article|Posting|Report|Reportage|Review|Blog|WebPage)$/i;
/** Of several things on a page, an article rather than the page that it is on. */
const PAGE = /(?:WebPage|Blog)$/i;
/** How much is read of what may go on without end. */
const MOST_NODES = 2_000;
const MOST_CHARACTERS = 500_000;

type Node = Record<string, unknown>;

/** What the page says in JSON-LD: alone, in a list, in a graph; scripts that cannot be read are passed over. */
export function fromJsonLd(document: Document): Candidate[] {
  const scripts = [...document.querySelectorAll("script")].filter(({ type }) =>
    /^application\/ld\+json\b/i.test(type),
  );
  const nodes = scripts.flatMap(({ textContent }) => nodesOf(parsed(textContent ?? "")));
  const articles = nodes.filter((node) => ARTICLE.test(typeOf(node)));
  const ordered = [...articles].sort((a, b) => Number(PAGE.test(typeOf(a))) - Number(PAGE.test(typeOf(b))));
  return ordered.flatMap((node) => said(node, nodes));
}

/** JSON, if need be without the comments and line ends that pages leave in it. */
function parsed(script: string): unknown {
  if (script.length > MOST_CHARACTERS) return null;
  const bare = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g,
    "",
  );
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1")])
    try {
      return JSON.parse(text);
    } catch {}
  return null;
}

/** All objects of a value, found without recursion, since nobody knows how deep it is. */
function nodesOf(value: unknown): Node[] {
  const nodes: Node[] = [];
  const open = [value];
  for (let one = open.shift(); open.length > 0 || one !== undefined; one = open.shift()) {
    if (Array.isArray(one)) open.push(...one.slice(0, MOST_NODES));
    else if (isNode(one)) {
      nodes.push(one);
      if (nodes.length >= MOST_NODES) break;
      open.push(one["@graph"], one.mainEntity, one.mainEntityOfPage);
    }
  }
  return nodes;
}

function said(node: Node, nodes: Node[]): Candidate[] {
  const names = (value: unknown) =>
    listOf(value)
      .map((one) => nameOf(one, nodes))
      .filter(Boolean);
  const { headline, name, publisher, author, creator, datePublished, inLanguage, url, mainEntityOfPage } =
    node;
  const found: [Candidate["name"], unknown][] = [
    ["headline", headline ?? name],
    ["publisher", names(publisher)[0]],
    ["author", names(author ?? creator).join(", ")],
    ["datePublished", datePublished],
    [
      "inLanguage",
      isNode(inLanguage) ? (inLanguage.alternateName ?? inLanguage.name) : listOf(inLanguage)[0],
    ],
    ["url", isNode(mainEntityOfPage) ? (mainEntityOfPage["@id"] ?? mainEntityOfPage.url) : mainEntityOfPage],
    ["url", url],
  ];
  return found.flatMap(([fact, value]) =>
    typeof value === "string" && value !== "" ? [{ name: fact, value, origin: "json-ld" }] : [],
  );
}

/** A person's or organisation's name, which may stand elsewhere in the graph. */
function nameOf(value: unknown, nodes: Node[]): string {
  if (typeof value === "string") return value;
  if (!isNode(value)) return "";
  if (typeof value.name === "string") return value.name;
  const elsewhere = nodes.find((node) => node !== value && value["@id"] && node["@id"] === value["@id"]);
  return typeof elsewhere?.name === "string" ? elsewhere.name : "";
}

function typeOf(node: Node): string {
  const type = listOf(node["@type"]).find((one) => typeof one === "string" && ARTICLE.test(one));
  return typeof type === "string" ? type : "";
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
