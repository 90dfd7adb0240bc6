import { readFileSync } from "node:fs";

// schema.org's vocabulary as schema-dts has it, in the lines by which it declares types and their properties.
const DECLARATIONS = readFileSync("node_modules/schema-dts/dist/schema.d.ts", "utf8");
const TYPE = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+)\{\n([\s\S]*?)^\}/gm;

const types = new Map<string, { above: string[]; properties: string[] }>();
for (const [, name = "", kind, above = "", body = ""] of DECLARATIONS.matchAll(TYPE)) {
  // A type with properties of its own is declared before its leaf; one without them is its leaf alone.
  if (kind === "Leaf" && types.has(name)) continue;
  types.set(name, {
    above: [...above.matchAll(/(\w+)Base/g)].map(([, one = ""]) => one),
    properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, one = ""]) => one),
  });
}

function has(type: string, property: string): boolean {
  const found = types.get(type);
  return (
    !!found && (found.properties.includes(property) || found.above.some((above) => has(above, property)))
  );
}

/** The types and properties in `data` that schema.org does not define, as "Type" or "Type.property". */
export function strangers(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(strangers);
  if (typeof data !== "object" || data === null) return [];
  const type = String((data as Record<string, unknown>)["@type"]);
  if (!types.has(type)) return [type];
  const own = Object.entries(data).filter(([key]) => !key.startsWith("@"));
  return own.flatMap(([key, value]) => (has(type, key) ? strangers(value) : [`${type}.${key}`]));
}
