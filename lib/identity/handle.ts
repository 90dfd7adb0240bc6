import { randomInt } from "node:crypto";
import { LIMITS, nameSchema } from "./model";

export type PublicName = { name: string; handle: string };

// Without letters and digits that look alike.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * Names for somebody new, one after the other until one is free. From a name that an identity provider gave
 * comes its own handle; without one the names are neutral. Never made from an e-mail address.
 */
export function* publicNames(given: string | null | undefined): Generator<PublicName> {
  const name = nameSchema.safeParse(given?.slice(0, LIMITS.name)).data;
  const handle = name && handleOf(name);
  if (name && handle) yield { name, handle };
  for (let attempt = 0; attempt < 20; attempt++) {
    const suffix = Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    yield { name: name ?? `Reviewer ${suffix}`, handle: `${handle ?? "reviewer"}-${suffix}` };
  }
}

/** A name in letters that an address can hold; null where fewer than three of them are left. */
export function handleOf(name: string): string | null {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LIMITS.handle - 5)
    .replace(/^-+|-+$/g, "");
  return plain.length >= 3 ? plain : null;
}
