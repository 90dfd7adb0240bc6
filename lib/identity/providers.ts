import type { AuthOptions, User } from "next-auth";
import GitHub, { type GithubEmail, type GithubProfile } from "next-auth/providers/github";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/platform/env";
import { mailWorks } from "@/lib/platform/mail";
import { LINK_SECONDS, type Link, mailLink } from "./mail-link";
import { emailSchema } from "./model";

type Provider = AuthOptions["providers"][number];

/** What an OpenID provider says of a person. Some write `email_verified` as text. */
type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean | "true" | "false" };

/** Hands a link to whom it is for. */
export type Deliver = (link: Link) => Promise<void>;

/** The ways to sign in that the configuration offers. `deliver` gets the links of the e-mail provider. */
export function providers(deliver: Deliver = mailLink): Provider[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, ...others } = env();
  return [
    ...(mailWorks() ? [mailProvider(deliver)] : []),
    ...(OIDC_ISSUER
      ? // This issuer alone is trusted to say whose address is whose: the operator of the instance chose it.
        [openId("oidc", OIDC_NAME, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, { links: true })]
      : []),
    ...(others.GITHUB_ID ? [github(others.GITHUB_ID, others.GITHUB_SECRET)] : []),
    ...(others.GOOGLE_CLIENT_ID
      ? [openId("google", "Google", GOOGLE, others.GOOGLE_CLIENT_ID, others.GOOGLE_CLIENT_SECRET)]
      : []),
  ];
}

/** The outside providers on offer: id and name. */
export function outsideProviders(): { id: string; name: string }[] {
  return providers()
    .filter(({ type }) => type === "oauth")
    .map(({ id, name }) => ({ id, name }));
}

const GOOGLE = "https://accounts.google.com";

/** An e-mail provider of our own: next-auth's would bring a mailer with it. */
function mailProvider(deliver: Deliver): Provider {
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: "",
    maxAge: LINK_SECONDS,
    options: {},
    normalizeIdentifier: (typed) => emailSchema.parse(typed),
    sendVerificationRequest: ({ identifier, token, url }) =>
      deliver({ email: identifier, token, callbackUrl: new URL(url).searchParams.get("callbackUrl") ?? "/" }),
  };
}

function openId(
  id: string,
  name: string,
  issuer: string,
  clientId: string | undefined,
  clientSecret: string | undefined,
  { links = false } = {},
): OAuthConfig<Claims> {
  return {
    id,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: clientId ?? "",
    clientSecret: clientSecret ?? "",
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    allowDangerousEmailAccountLinking: links,
    userinfo: {
      // Many issuers put no address into the id token; its own signature and nonce are checked before this.
      async request({ client, tokens }) {
        // openid-client's own class, which next-auth declares as plain parameters.
        const granted = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const claims = granted.claims();
        return claims.email ? claims : { ...claims, ...(await client.userinfo(granted)) };
      },
    },
    profile: personOf,
  };
}

/** Who an OpenID provider says somebody is. An address that it has not verified is no address. */
export function personOf({ sub, name, email, email_verified }: Claims): User {
  const verified = email_verified === true || email_verified === "true";
  return { id: sub, name: name ?? null, email: (verified && emailSchema.safeParse(email).data) || null };
}

function github(clientId: string, clientSecret: string | undefined) {
  return GitHub<GithubProfile>({
    clientId,
    clientSecret: clientSecret ?? "",
    userinfo: {
      // A public profile's address may be unverified: the list of addresses says which are.
      async request({ client, tokens }) {
        const profile = await client.userinfo(tokens.access_token ?? "");
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { authorization: `Bearer ${tokens.access_token}` },
          signal: AbortSignal.timeout(5_000),
        });
        const emails: GithubEmail[] = answer.ok ? await answer.json() : [];
        return { ...profile, email: emails.find((one) => one.primary && one.verified)?.email };
      },
    },
    profile: ({ id, name, login, email }) => ({ id: String(id), name: name ?? login, email }),
  });
}
