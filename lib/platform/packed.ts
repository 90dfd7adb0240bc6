import { deflateRawSync, inflateRawSync } from "node:zlib";

/** What `unpack` unpacks at most, in bytes: compressed, a little can stand for very much. */
const UNPACKED = 256 * 1024;
/** Of longer texts only the beginning is packed, so that some of them together stay below that. In UTF-16 units. */
const LONGEST = 8_000;

/** What `data` is as JSON, compressed and written in the characters of an address (base64url). */
export function pack(data: unknown): string {
  return deflateRawSync(JSON.stringify(data)).toString("base64url");
}

/** What was packed; null for anything that `pack` did not write, whoever wrote it. */
export function unpack(packed: string): unknown {
  try {
    const json = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: UNPACKED });
    return JSON.parse(json.toString());
  } catch {
    return null;
  }
}

/**
 * Packs texts into at most `max` characters. What does not fit is cut, all texts alike, from their ends.
 * @param wrap what is packed, around the texts
 */
export function packTexts(
  texts: Record<string, string>,
  max: number,
  wrap: (texts: Record<string, string>) => unknown,
): string {
  const begun = Object.entries(texts).map(([name, text]) => [name, text.slice(0, LONGEST)] as const);
  let packed = pack(wrap(Object.fromEntries(begun)));
  for (let share = 0.9; packed.length > max && share > 0.001; share *= 0.9) {
    const cut = begun.map(([name, text]) => {
      const characters = [...text];
      return [name, characters.slice(0, characters.length * share).join("")];
    });
    packed = pack(wrap(Object.fromEntries(cut)));
  }
  return packed;
}
