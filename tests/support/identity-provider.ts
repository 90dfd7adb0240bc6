import { randomBytes } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** What the provider says of somebody, besides their `sub`, which is the login that they type. */
export type Claims = { email?: string; email_verified?: boolean; name?: string };

export const CLIENT = { OIDC_CLIENT_ID: "touchstone", OIDC_CLIENT_SECRET: randomBytes(16).toString("hex") };

/**
 * Starts a real OpenID provider on a free port, for one client. It asks for a login and any password, then for
 * consent, on pages that need no scripts.
 * @param people what it says of whom, by login
 */
export async function startIdentityProvider(people: Record<string, Claims>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    /** Lets the app at `url` send people here. */
    serve(url: string) {
      server.on("request", listener(issuer, url, people));
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listener(issuer: string, url: string, people: Record<string, Claims>): RequestListener {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [`${url}/api/auth/callback/oidc`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...people[sub] }),
    }),
  }).callback();
}
