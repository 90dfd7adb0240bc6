import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";

/**
 * Parses XML and holds it against a schema.
 * @param schema name of a RELAX NG file beside this one
 * @returns what is wrong, one line each
 */
export function problemsOf(xml: string, schema: "atom" | "sitemap"): string[] {
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

const validators = new Map<string, RelaxNGValidator>();

function validatorOf(schema: string): RelaxNGValidator {
  const known = validators.get(schema);
  if (known) return known;
  const source = readFileSync(`tests/support/schemas/${schema}.rng`, "utf8");
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(source));
  validators.set(schema, validator);
  return validator;
}
