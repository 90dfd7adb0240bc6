import { forbidden } from "next/navigation";
import { signedIn } from "@/app/viewer";
import { can, type Viewer } from "@/lib/policy";

/** The steward who asks; a visitor is sent to sign in, and to others this is not open. */
export async function stewardOnly(returnTo: string): Promise<NonNullable<Viewer>> {
  const who = await signedIn(returnTo);
  return can(who, "moderation:work") ? who : forbidden();
}
