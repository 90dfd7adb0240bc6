import { createHash, randomBytes } from "node:crypto";

const SHAPE = /^ts_[0-9a-f]{8}_[0-9a-f]{48}$/;

/**
 * A new key: letters and digits that a double click takes whole, 192 bits of chance behind the prefix. It begins with
 * letters of its own, so that programs that look for leaked secrets can tell it.
 */
export function newKey(): { key: string; prefix: string; hash: string } {
  const prefix = `ts_${randomBytes(4).toString("hex")}`;
  const key = `${prefix}_${randomBytes(24).toString("hex")}`;
  return { key, prefix, hash: hashOfKey(key) };
}

/** Whether a text could be a key: what could not is not looked for. */
export function looksLikeKey(text: string): boolean {
  return SHAPE.test(text);
}

/** What the database knows of a key. Chance of that length cannot be guessed: one round of SHA-256 is enough. */
export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
