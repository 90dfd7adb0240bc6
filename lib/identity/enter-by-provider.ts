import { AppError } from "@/lib/platform/errors";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import type { Browser } from "./adapter";
import { beginSignIn, type Step } from "./auth-flow";
import { outsideProviders } from "./providers";

/**
 * Begins sign-in at an outside identity provider.
 * @throws AppError not_found for a provider that is not configured; rate_limited
 */
export async function enterByProvider(
  browser: Browser,
  { provider, address, next }: { provider: string; address: string; next: string },
): Promise<Step> {
  if (!outsideProviders().some(({ id }) => id === provider)) {
    throw new AppError("not_found", "There is no such way to sign in.");
  }
  await limit("sign-in-provider", networkOf(address), { points: 100, seconds: 15 * 60 });
  return beginSignIn(browser, provider, { next });
}
