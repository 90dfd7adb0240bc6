import { AppError } from "@/lib/platform/errors";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import type { Browser } from "./adapter";
import { beginSignIn, type Step } from "./auth-flow";
import { emailSchema } from "./model";

const QUARTER = 15 * 60;

/**
 * Mails a sign-in link to an address, known or not: what follows is the same.
 * @param request `email` as it was typed; `address`, the client's network address; `next`, the path to come back to
 * @throws AppError with a message for the field: invalid for what is no address and for a mail that was not taken,
 *   rate_limited after 5 links to one address or 20 from one network within a quarter of an hour
 */
export async function askForLink(
  browser: Browser,
  request: { email: string; address: string; next: string },
): Promise<Step> {
  const parsed = emailSchema.safeParse(request.email);
  if (!parsed.success) throw new AppError("invalid", parsed.error.issues[0]?.message ?? "");
  const { data: email } = parsed;
  await limit("sign-in-address", networkOf(request.address), { points: 20, seconds: QUARTER });
  await limit("sign-in-link", email, { points: 5, seconds: QUARTER });
  const step = await beginSignIn(browser, "email", { email, next: request.next });
  if (step.location.startsWith("/sign-in/error")) {
    throw new AppError("invalid", "The mail could not be sent. Try again in a few minutes.");
  }
  return step;
}
