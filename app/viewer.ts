import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "@/lib/identity/auth-options";
import { viewerById } from "@/lib/identity/queries";
import type { Viewer } from "@/lib/policy";

/**
 * Who asks, or null for a visitor. Session and memberships are read from the database on each request, once, so
 * that a session that was ended and a membership that was taken away count at once.
 */
export const viewer = cache(async (): Promise<Viewer> => {
  await connection(); // Never while building: there is no database then.
  const session = await getServerSession(authOptions());
  return session && viewerById(session.userId);
});

/**
 * Who asks; a visitor is sent to sign in.
 * @param returnTo the path to come back to
 */
export async function signedIn(returnTo: string): Promise<NonNullable<Viewer>> {
  return (await viewer()) ?? redirect(`/sign-in?${new URLSearchParams({ next: returnTo })}`);
}
