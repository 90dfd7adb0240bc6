import type { Scope } from "@/lib/keys/model";
import { newKey } from "@/lib/keys/secret";
import { db } from "@/lib/platform/db";
import type { Person } from "./scenario";

/** A key of somebody's only newsroom, as their form would make it. @returns the key itself */
export async function createKey(
  { id: createdById, memberships }: Person,
  { name = "Key", scopes = ["verdicts:read", "verdicts:write"] }: { name?: string; scopes?: Scope[] } = {},
): Promise<string> {
  const { key, prefix, hash } = newKey();
  const newsroomId = memberships[0]?.newsroomId ?? "";
  const expiresAt = new Date(Date.now() + 30 * 86_400_000);
  await db().apiKey.create({ data: { name, scopes, prefix, hash, newsroomId, createdById, expiresAt } });
  return key;
}
