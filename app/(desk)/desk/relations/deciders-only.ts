import { forbidden } from "next/navigation";
import { signedIn } from "@/app/viewer";
import { can, type Viewer } from "@/lib/policy";

/** Who asks, if they decide how claims belong together; a visitor is sent to sign in, and to others this is not open. */
export async function decidersOnly(returnTo: string): Promise<NonNullable<Viewer>> {
  const who = await signedIn(returnTo);
  return can(who, "relation:decide") ? who : forbidden();
}
