import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/hash-token";

/** Opens a session, as sign-in would. @returns the Cookie header of a browser that holds it */
export async function sessionCookie(userId: string): Promise<string> {
  const token = randomUUID();
  const expires = new Date(Date.now() + 3_600_000);
  await db().session.create({ data: { userId, expires, sessionToken: hashToken(token) } });
  return `touchstone-session=${token}`;
}
