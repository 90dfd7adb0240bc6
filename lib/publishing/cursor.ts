import { z } from "zod";

// `after` leads to the next page, `before` to the previous one.
const schema = z.strictObject({
  to: z.enum(["after", "before"]),
  score: z.int().min(0).max(1_000_000_000),
  changedAt: z.iso.datetime({ offset: true }),
  id: z.uuid(),
});

/** A place in the list, between two claims: beside the claim that has this score, time and id. */
export type Cursor = z.infer<typeof schema>;

/** The cursor as addresses carry it. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** The cursor that `text` carries; null if it is none that `writeCursor` could have written. */
export function readCursor(text: string | null): Cursor | null {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text ?? "", "base64url").toString("utf8")));
    return parsed.data ?? null;
  } catch {
    return null; // Not JSON.
  }
}
