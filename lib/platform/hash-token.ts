import { createHash } from "node:crypto";

/**
 * What the database knows of a token: of a session, a private link or a key. A copy of the database opens nothing, and
 * chance of a token's length cannot be guessed: one round of SHA-256 is enough.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
