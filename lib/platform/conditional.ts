import { createHash } from "node:crypto";

/** The mark of a body. A weak one: what is compressed on the way still says the same. */
export function markOf(body: string | Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/**
 * Whether whoever asks has what would be answered (RFC 9110, 13.2.2): they named its mark, or, where they named none,
 * a time since which it has not changed.
 * @param changed ISO 8601, or null where it is not known
 */
export function isKnown(asked: Headers, mark: string, changed: string | null): boolean {
  const marks = asked.get("if-none-match");
  if (marks !== null) {
    const opaque = (one: string) => one.trim().replace(/^W\//, "");
    return marks.trim() === "*" || marks.split(",").some((one) => opaque(one) === opaque(mark));
  }
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  // The header has whole seconds.
  return changed !== null && Math.floor(Date.parse(changed) / 1000) * 1000 <= since;
}
