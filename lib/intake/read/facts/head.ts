import type { FactName, Origin } from "../../model";
import type { Candidate } from "./candidate";

/** Names of meta elements, the surest first. */
const META: { name: FactName; origin: Origin; keys: string[] }[] = [
  { name: "headline", origin: "open-graph", keys: ["og:title"] },
  {
    name: "headline",
    origin: "meta",
    keys: ["parsely-title", "dc.title", "dcterms.title", "sailthru.title", "citation_title", "twitter:title"],
  },
  { name: "publisher", origin: "open-graph", keys: ["og:site_name"] },
  {
    name: "publisher",
    origin: "meta",
    keys: ["dc.publisher", "dcterms.publisher", "publisher", "citation_publisher", "application-name"],
  },
  { name: "author", origin: "open-graph", keys: ["article:author", "og:article:author"] },
  {
    name: "author",
    origin: "meta",
    keys: [
      "author",
      "parsely-author",
      "dc.creator",
      "dcterms.creator",
      "sailthru.author",
      "byl",
      "citation_author",
    ],
  },
  {
    name: "datePublished",
    origin: "open-graph",
    keys: ["article:published_time", "og:article:published_time", "og:published_time"],
  },
  {
    name: "datePublished",
    origin: "meta",
    keys: [
      "parsely-pub-date",
      "dc.date.issued",
      "dcterms.issued",
      "dc.date",
      "dcterms.date",
      "dcterms.created",
      "datepublished",
      "publication_date",
      "publish-date",
      "pubdate",
      "sailthru.date",
      "citation_publication_date",
      "date",
    ],
  },
  {
    name: "inLanguage",
    origin: "meta",
    keys: ["dc.language", "dcterms.language", "content-language", "language"],
  },
  { name: "inLanguage", origin: "open-graph", keys: ["og:locale"] },
];

/** What a page's meta elements, its links, its `<time>` and its title say. */
export function fromHead(document: Document): Candidate[] {
  const said = metaElements(document);
  const of = (origin: Origin) =>
    META.filter((one) => one.origin === origin).flatMap(({ name, keys }) =>
      keys.flatMap((key): Candidate[] =>
        said.has(key) ? [{ name, origin, value: joined(name, said.get(key) ?? []) }] : [],
      ),
    );
  return [
    ...of("open-graph").filter(({ name }) => name !== "inLanguage"),
    ...of("meta"),
    ...seen(document, said),
  ];
}

/** What stands elsewhere, in the order in which it is believed. */
function seen(document: Document, said: Map<string, string[]>): Candidate[] {
  const found: [FactName, Origin, string | null | undefined][] = [
    ["inLanguage", "meta", document.documentElement.getAttribute("lang")],
    ["inLanguage", "open-graph", said.get("og:locale")?.[0]],
    ["url", "canonical", document.querySelector("link[rel~=canonical]")?.getAttribute("href")],
    ["url", "open-graph", said.get("og:url")?.[0]],
    ["datePublished", "time", timeOf(document)],
    ["headline", "title", headingOf(document)],
  ];
  return found.flatMap(([name, origin, value]) => (value ? [{ name, origin, value }] : []));
}

/** All meta elements by their names in lower case: name, property, itemprop or http-equiv. */
function metaElements(document: Document): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const value = meta.getAttribute("content") ?? "";
    const names = ["name", "property", "itemprop", "http-equiv"].map((name) => meta.getAttribute(name) ?? "");
    for (const key of names.join(" ").toLowerCase().split(/\s+/).filter(Boolean))
      said.set(key, [...(said.get(key) ?? []), value].slice(0, 20));
  }
  return said;
}

/** An article may have several authors, and nothing else twice. */
function joined(name: FactName, values: string[]): string {
  return name === "author" ? values.filter((one) => !/^https?:/i.test(one)).join(", ") : (values[0] ?? "");
}

/** The first time that is marked as the publication's, or stands at the head of the article. */
function timeOf(document: Document): string | null {
  const marked =
    "time[itemprop~=datePublished], time[pubdate], time.entry-date, time.published, [itemprop~=datePublished]";
  const time =
    document.querySelector(marked) ?? document.querySelector("article time[datetime], main time[datetime]");
  return time && (time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent);
}

/** The title, which often ends with the site's name; a heading that it begins with is the headline itself. */
function headingOf(document: Document): string | null {
  const title = (document.querySelector("title")?.textContent ?? "").replace(/\s+/g, " ").trim();
  const headings = [...document.querySelectorAll("h1")].map((one) =>
    (one.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  return headings.find((one) => one.length > 10 && title.includes(one)) ?? (title || headings[0] || null);
}
