import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { RelaxNGValidator, XmlDocument, XsdValidator } from "libxml2-wasm";

const SITEMAP = path.dirname(createRequire(import.meta.url).resolve("sitemap/package.json"));

/**
 * Parses XML and holds it against a schema.
 * @param schema name of a RELAX NG file beside this one, or "urlset": the XSD of sitemaps.org, from the package "sitemap"
 * @returns what is wrong, one line each
 */
export function problemsOf(xml: string, schema: "atom" | "sitemap" | "urlset"): string[] {
  try {
    validatorOf(schema).validate(XmlDocument.fromString(xml));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The text of what an XPath finds. @param prefix stands for the document's namespace */
export function textsOf(xml: string, xpath: string, namespaces: Record<string, string>): string[] {
  return XmlDocument.fromString(xml)
    .root.find(xpath, namespaces)
    .map((node) => node.content);
}

const validators = new Map<string, RelaxNGValidator | XsdValidator>();

function validatorOf(schema: string): RelaxNGValidator | XsdValidator {
  const known = validators.get(schema);
  if (known) return known;
  const read = (file: string) => XmlDocument.fromString(readFileSync(file, "utf8"));
  const validator =
    schema === "urlset"
      ? XsdValidator.fromDoc(read(path.join(SITEMAP, "schema/sitemap.xsd")))
      : RelaxNGValidator.fromDoc(read(`tests/support/schemas/${schema}.rng`));
  validators.set(schema, validator);
  return validator;
}
