import type { CookiesOptions } from "next-auth";
import { env } from "@/lib/platform/env";

/** The name of one of our cookies. On https the prefix keeps other hosts and plain http from setting it. */
export function cookieName(purpose: string): string {
  return overHttps() ? `__Host-touchstone-${purpose}` : `touchstone-${purpose}`;
}

/** How each of our cookies is set; `__Host-` demands path and secure. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: overHttps() } as const;
}

/** next-auth's cookies under our names. None may begin with another's name: next-auth reads them as parts of one. */
export function authCookies(): CookiesOptions {
  const cookie = (purpose: string) => ({ name: cookieName(purpose), options: { ...cookieOptions() } });
  return {
    sessionToken: cookie("session"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf"),
    pkceCodeVerifier: cookie("pkce"),
    state: cookie("state"),
    nonce: cookie("nonce"),
  };
}

function overHttps(): boolean {
  return env().TOUCHSTONE_URL.startsWith("https:");
}
