import type { FactName, FoundFacts } from "../../model";
import type { Candidate } from "./candidate";
import { fromHead } from "./head";
import { fromJsonLd } from "./json-ld";
import { plausible } from "./plausible";

/**
 * What a page says of its article, each fact from the first place that says something plausible: JSON-LD, which is
 * written for it, then Open Graph, other meta elements, and what people see.
 */
export function pageFacts(document: Document, url: string | null): FoundFacts {
  const candidates = [...fromJsonLd(document), ...fromHead(document)];
  if (url !== null) candidates.push({ name: "url", value: url, origin: "address" });
  return chosen(candidates, url);
}

/** The first plausible candidate of each fact. */
function chosen(candidates: Candidate[], url: string | null): FoundFacts {
  const facts: FoundFacts = {};
  const take = (name: FactName, site: string | null) => {
    for (const { value, origin } of candidates.filter((one) => one.name === name)) {
      const said = plausible(name, value, { url, site });
      if (said !== null) {
        facts[name] = { value: said, origin };
        return;
      }
    }
  };
  take("publisher", null);
  for (const name of ["headline", "author", "datePublished", "inLanguage", "url"] as const)
    take(name, facts.publisher?.value ?? null);
  return facts;
}
