import { limit, networkOf } from "@/lib/platform/rate-limit";
import type { Browser } from "./adapter";
import { beginSignIn, type Step } from "./auth-flow";

const QUARTER = 15 * 60;

/**
 * Mails a sign-in link to an address, known or not: what follows is the same.
 * @param email as `emailSchema` returns it
 * @param address the client's network address
 * @param next the path to come back to
 * @throws AppError rate_limited
 */
export async function askForLink(
  browser: Browser,
  request: { email: string; address: string; next: string },
): Promise<Step> {
  const { email, address, next } = request;
  await limit("sign-in-address", networkOf(address), { points: 20, seconds: QUARTER });
  await limit("sign-in-link", email, { points: 5, seconds: QUARTER });
  return beginSignIn(browser, "email", { email, next });
}
