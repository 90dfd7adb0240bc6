import { randomBytes } from "node:crypto";
import { hashToken } from "@/lib/platform/hash-token";

const SHAPE = /^ts_[0-9a-f]{8}_[0-9a-f]{48}$/;

/**
 * A new key: letters and digits that a double click takes whole, 192 bits of chance behind the prefix. It begins with
 * letters of its own, so that programs that look for leaked secrets can tell it.
 */
export function newKey(): { key: string; prefix: string; hash: string } {
  const prefix = `ts_${randomBytes(4).toString("hex")}`;
  const key = `${prefix}_${randomBytes(24).toString("hex")}`;
  return { key, prefix, hash: hashToken(key) };
}

/** Whether a text could be a key: what could not is not looked for. */
export function looksLikeKey(text: string): boolean {
  return SHAPE.test(text);
}
