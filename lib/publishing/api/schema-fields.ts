/** What of JSON Schema the OpenAPI document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: string[];
  const?: string;
  anyOf?: Schema[];
  items?: Schema | false;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  default?: unknown;
};

/** A parameter or header of an operation. */
export type Parameter = {
  name: string;
  in: "query" | "path" | "header";
  required?: boolean;
  description: string;
  schema: Schema;
  example?: string;
};

/** A field of a schema, with the way to it: "sources[].url". */
export type Field = { path: string; type: string; refers: string | null; optional: boolean; means: string };

/** Every field of an object, those of what it contains in place among them. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const path = prefix + name;
    const optional = !schema.required?.includes(name);
    const inner = innerOf(one);
    const field = { path, type: typeOf(one), refers: referred(one), optional, means: one.description ?? "" };
    return [field, ...(inner ? fieldsOf(inner.schema, `${path}${inner.behind}`) : [])];
  });
}

/** The last part of what a reference names; null for a schema that is none. */
export function nameOf({ $ref }: Schema): string | null {
  return $ref?.split("/").at(-1) ?? null;
}

/** The type of a value, in words. */
export function typeOf(schema: Schema): string {
  const { format, anyOf, items, prefixItems, minimum, maximum } = schema;
  const name = nameOf(schema);
  if (name) return name;
  if (anyOf) return anyOf.map(typeOf).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (prefixItems) return `array of ${prefixItems.map(typeOf).join(", ")}`;
  const type = [schema.type ?? "anything"].flat().join(" or ");
  if (type === "array" && items) return `array of ${typeOf(items)}`;
  // A whole number without an end has the greatest that is exact.
  const top = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (minimum !== undefined && top !== undefined) return `${type} from ${minimum} to ${top}`;
  if (minimum !== undefined) return `${type} from ${minimum}`;
  return format ? `${type}, ${format}` : type;
}

/** The named schema that a value is of, alone, in a list, or where it is there at all. */
function referred({ anyOf, items, ...schema }: Schema): string | null {
  const inner = anyOf?.find((one) => one.type !== "null") ?? (items || null);
  return nameOf(schema) ?? (inner && referred(inner));
}

/** The object that a value contains in place, and what stands between its path and that of its fields. */
function innerOf(schema: Schema): { schema: Schema; behind: string } | null {
  if (schema.properties) return { schema, behind: "." };
  const one = schema.anyOf?.find((part) => part.type !== "null");
  if (one) return innerOf(one);
  const inner = schema.items ? innerOf(schema.items) : null;
  return inner && { ...inner, behind: `[]${inner.behind}` };
}
