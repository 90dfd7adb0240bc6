import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter, AdapterAccount, AdapterSession } from "next-auth/adapters";
import { record } from "@/lib/audit";
import { env } from "@/lib/platform/env";
import { hashToken } from "@/lib/platform/hash-token";
import type { PrismaClient } from "@/prisma/generated/client";
import { join } from "./join";

/** What a browser sent: its cookies by name and what it calls itself. */
export type Browser = { cookies: Record<string, string>; userAgent?: string | undefined };

/** What a new session is to be known by, and the token of the session that it takes the place of. */
export type Opening = { userAgent?: string | undefined; replaces?: string | undefined };

/**
 * next-auth's access to the database: its Prisma adapter, with sessions known by the hash of their token only,
 * accounts made by `join`, and nothing kept of an identity provider but who the person is there.
 */
export function identityAdapter(client: PrismaClient, opening: Opening = {}): Adapter {
  // The adapter's types are those of an older Prisma client; it calls nothing that has changed since.
  const prisma = PrismaAdapter(client as never);
  return {
    ...prisma,
    createUser: (profile: { email: string; name?: string | null }) => join(client, profile),
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await client.account.create({ data: { userId, type, provider, providerAccountId } });
    },
    createSession: (session) => openSession(client, session, opening),
    async getSessionAndUser(sessionToken) {
      const row = await client.session.findUnique({
        where: { sessionToken: hashToken(sessionToken) },
        select: { userId: true, expires: true, user: true },
      });
      if (!row) return null;
      return { user: row.user, session: { sessionToken, userId: row.userId, expires: row.expires } };
    },
    async updateSession({ sessionToken, expires }) {
      if (expires)
        await client.session.update({ where: { sessionToken: hashToken(sessionToken) }, data: { expires } });
      return null;
    },
    async deleteSession(sessionToken) {
      await client.session.deleteMany({ where: { sessionToken: hashToken(sessionToken) } });
    },
    async createVerificationToken(link) {
      await client.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
      return client.verificationToken.create({ data: link });
    },
  };
}

/** Opens a session, ends the one it replaces, and makes stewards of those whom the configuration names. */
async function openSession(client: PrismaClient, session: AdapterSession, { userAgent, replaces }: Opening) {
  const { userId, expires, sessionToken } = session;
  const steward = {
    email: { in: env().stewards },
    emailVerified: { not: null },
    isDemo: false,
    isSteward: false,
  };
  await client.$transaction(async (tx) => {
    // Waits for a suspension that is being decided: it ends the sessions that it finds, and this would be one more.
    const open = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE id = ${userId}::uuid AND "suspendedAt" IS NULL FOR SHARE`;
    if (open.length === 0) return;
    await tx.session.deleteMany({
      where: { OR: [{ userId, expires: { lt: new Date() } }, { sessionToken: hashToken(replaces ?? "") }] },
    });
    const made = await tx.user.updateMany({ where: { id: userId, ...steward }, data: { isSteward: true } });
    if (made.count > 0) await record(tx, { type: "user.made_steward" }, { actorId: userId });
    await tx.session.create({
      data: {
        sessionToken: hashToken(sessionToken),
        userId,
        expires,
        userAgent: userAgent?.slice(0, 300) ?? null,
      },
    });
  });
  return session;
}
