import { createHash } from "node:crypto";

/** The mark of a body. A weak one: what is compressed on the way still says the same. */
export function markOf(body: string | Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/**
 * Whether whoever asks has what would be answered (RFC 9110, 13.1.2). Marks alone decide: a time at which something
 * changed is given out nowhere, because a list changes, too, when something leaves it.
 */
export function isKnown(asked: Headers, mark: string): boolean {
  const marks = asked.get("if-none-match");
  if (marks === null) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return marks.trim() === "*" || marks.split(",").some((one) => opaque(one) === opaque(mark));
}
