import { existsSync } from "node:fs";
import { type Env, readEnv } from "@/lib/platform/env";
import { keptSecret } from "./data-folder";

export type Mode = "production" | "development";

/**
 * The configuration from the environment and, for what is not set there, from the file .env.
 * @throws Error with one line that names the first wrong or missing variable
 */
export function readConfiguration(mode: Mode): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  try {
    return readEnv({ ...process.env, NODE_ENV: mode });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} (see .env.example)`);
  }
}

/** The whole environment for the build and for the server. */
export async function variablesFor(
  mode: Mode,
  configuration: Env,
  databaseUrl: string,
): Promise<NodeJS.ProcessEnv> {
  const { PORT, TOUCHSTONE_URL, TOUCHSTONE_DEMO } = configuration;
  return {
    ...process.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(PORT),
    DATABASE_URL: databaseUrl,
    TOUCHSTONE_URL,
    TOUCHSTONE_DEMO,
    NEXTAUTH_URL: TOUCHSTONE_URL,
    NEXTAUTH_SECRET: configuration.NEXTAUTH_SECRET ?? (await keptSecret("secret")),
  };
}

// Accounts of the demonstration data (prisma/seed/data/demo.json), one a role.
const EXAMPLES = [
  "Demo Owner (Harbour Desk)",
  "Demo Editor (Harbour Desk)",
  "Demo Reviewer (Harbour Desk)",
  "Demo Observer (Harbour Desk)",
  "Demo Independent 1",
  "Demo Steward",
];

/** The ways to sign in that a configuration opens, one line each; examples of the demonstration accounts are indented. */
export function waysToSignIn(env: Env): string[] {
  const { demo, SMTP_URL, OIDC_ISSUER, GITHUB_ID, GOOGLE_CLIENT_ID } = env;
  const ways = [
    ...(demo ? ["with one click as any of the demonstration accounts, such as"] : []),
    ...(demo ? EXAMPLES.map((name) => `  ${name}`) : []),
    SMTP_URL && "with a link sent by e-mail",
    demo && !SMTP_URL && "with an e-mail link, which appears here and at /sign-in/mailbox",
    OIDC_ISSUER && `with ${env.OIDC_NAME}`,
    GITHUB_ID && "with GitHub",
    GOOGLE_CLIENT_ID && "with Google",
  ];
  return ways.filter((way) => typeof way === "string");
}
