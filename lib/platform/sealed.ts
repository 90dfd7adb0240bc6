import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const CIPHER = "aes-256-gcm";
const [NONCE, TAG] = [12, 16];

/**
 * Encrypts a secret that is to be kept in the database and read again, with a key derived from the instance's secret:
 * a copy of the database alone opens none.
 * @param purpose what it is for, e.g. "webhook secret": each purpose has a key of its own
 * @param owner whose it is: moved to another's row it does not open
 */
export function seal(text: string, purpose: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/**
 * What `seal` has encrypted for the same purpose and owner.
 * @throws Error when it was changed, is another's, or the instance's secret is another one since
 */
export function unseal(sealed: string, purpose: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv(CIPHER, keyFor(purpose), nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return decipher.update(bytes.subarray(NONCE + TAG), undefined, "utf8") + decipher.final("utf8");
}

function keyFor(purpose: string): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET: is missing");
  return Buffer.from(hkdfSync("sha256", secret, "", `touchstone ${purpose}`, 32));
}
