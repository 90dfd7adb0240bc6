import { record } from "@/lib/audit";
import { uniqueViolation } from "@/lib/platform/errors";
import type { PrismaClient } from "@/prisma/generated/client";
import { type PublicName, publicNames } from "./handle";

/** Somebody who has shown that an address is theirs. `name` is what an identity provider calls them. */
export type Newcomer = { email: string; name?: string | null | undefined };

/** Makes an account for a verified address, under a handle that is free, and records it. */
export async function join(client: PrismaClient, { email, name }: Newcomer) {
  for (const names of publicNames(name)) {
    try {
      return await create(client, email.toLowerCase(), names);
    } catch (error) {
      const violated = uniqueViolation(error);
      // Two links for one new address, followed at the same moment, are one account.
      if (violated === "User_email_key")
        return client.user.findUniqueOrThrow({ where: { email: email.toLowerCase() } });
      if (violated !== "User_handle_key") throw error;
    }
  }
  throw new Error("no handle is free");
}

function create(client: PrismaClient, email: string, names: PublicName) {
  return client.$transaction(async (tx) => {
    const user = await tx.user.create({ data: { email, emailVerified: new Date(), ...names } });
    await record(tx, { type: "user.joined" }, { actorId: user.id });
    return user;
  });
}
