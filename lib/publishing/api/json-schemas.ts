import { z } from "zod";

/**
 * Shapes as the OpenAPI document has its schemas: each by its name, those within another by reference.
 * @param io whether they are read as what is answered, or as what is sent, where a field with a default may be missing
 */
export function schemasOf(
  shapes: Record<string, z.ZodType>,
  io: "input" | "output",
): Record<string, Record<string, unknown>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const written = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(written.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}
