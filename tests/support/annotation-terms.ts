// What the W3C's context for Web Annotations (http://www.w3.org/ns/anno.jsonld, 2017) defines: its terms and prefixes.

const CLASSES =
  "Annotation AnnotationCollection AnnotationPage Audience Audio Choice CssSelector CssStylesheet DataPositionSelector Dataset FragmentSelector HttpRequestState Image Motivation Organization Person RangeSelector ResourceSelection Software SpecificResource SvgSelector Text TextPositionSelector TextQuoteSelector TextualBody TimeState Video XPathSelector";
const MOTIVATIONS =
  "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying reviewing tagging";
const PROPERTIES =
  "accessibility audience body bodyValue cached canonical conformsTo created creator email email_sha1 end endSelector exact first format generated generator homepage id items label language last modified motivation name next nickname partOf prefix prev processingLanguage purpose refinedBy renderedVia rights scope selector source sourceDate sourceDateEnd sourceDateStart start startIndex startSelector state styleClass stylesheet suffix target textDirection total type value via";
const PREFIXES = "as dc dcterms dctypes foaf iana oa owl rdf rdfs schema skos xsd";

const [classes, motivations, properties, prefixes] = [CLASSES, MOTIVATIONS, PROPERTIES, PREFIXES].map(
  (words) => new Set(words.split(" ")),
);

const isIn = (terms: Set<string> | undefined, word: string) =>
  terms?.has(word) || (word.includes(":") && prefixes?.has(word.slice(0, word.indexOf(":"))));

/** The properties, types and motivations in `data` that the context does not define. */
export function strangersToAnnotations(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(strangersToAnnotations);
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === "@context") return value === "http://www.w3.org/ns/anno.jsonld" ? [] : [`@context ${value}`];
    if (!isIn(properties, key)) return [key];
    if (key === "type") return isIn(classes, value) ? [] : [`type ${value}`];
    if (key === "motivation" || key === "purpose") return motivations?.has(value) ? [] : [`${key} ${value}`];
    return strangersToAnnotations(value);
  });
}
