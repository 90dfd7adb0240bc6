import { z } from "zod";

const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();

const webUrl = z
  .string()
  .regex(/^https?:\/\/[^\s/]+$/, "must be an origin such as https://check.example, without a path");

const PORT = "must be a number between 1 and 65535";
const HOUR = "must be an hour between 0 and 23";
const SOCKETS = "must be addresses with ports, such as 127.0.0.1:9000, separated by commas";

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
    PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT).default(3000),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
      .optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
    TOUCHSTONE_URL: webUrl.optional(),
    TOUCHSTONE_DEMO: z.enum(["on", "off"]).default("on"),
    TOUCHSTONE_NAME: z.string().trim().min(1).default("Touchstone"),
    TOUCHSTONE_LICENSE: z.url().default("https://creativecommons.org/licenses/by/4.0/"),
    TOUCHSTONE_STEWARDS: optional,
    TOUCHSTONE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
      .optional(),
    MAIL_FROM: z.string().trim().min(3).default("Touchstone <no-reply@localhost>"),
    TOUCHSTONE_DIGEST_HOUR: z.coerce.number(HOUR).int(HOUR).min(0, HOUR).max(23, HOUR).default(6),
    TOUCHSTONE_OUTGOING_TEST_HOSTS: z
      .string()
      .regex(/^[\d.]+:\d+(,\s*[\d.]+:\d+)*$/, SOCKETS)
      .optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    OIDC_NAME: z.string().trim().min(1).default("Single sign-on"),
    GITHUB_ID: optional,
    GITHUB_SECRET: optional,
    GOOGLE_CLIENT_ID: optional,
    GOOGLE_CLIENT_SECRET: optional,
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    const demand = (name: string, given: string, wanted: unknown) => {
      if (!wanted) refuse(name, `is missing, but ${given} is set`);
    };
    if (env.OIDC_ISSUER) demand("OIDC_CLIENT_ID", "OIDC_ISSUER", env.OIDC_CLIENT_ID);
    if (env.OIDC_ISSUER) demand("OIDC_CLIENT_SECRET", "OIDC_ISSUER", env.OIDC_CLIENT_SECRET);
    if (env.GITHUB_ID) demand("GITHUB_SECRET", "GITHUB_ID", env.GITHUB_SECRET);
    if (env.GOOGLE_CLIENT_ID) demand("GOOGLE_CLIENT_SECRET", "GOOGLE_CLIENT_ID", env.GOOGLE_CLIENT_SECRET);
    if (env.TOUCHSTONE_DEMO === "off") {
      demand("NEXTAUTH_SECRET", "TOUCHSTONE_DEMO=off", env.NEXTAUTH_SECRET);
      demand("TOUCHSTONE_URL", "TOUCHSTONE_DEMO=off", env.TOUCHSTONE_URL);
      const signIn = env.SMTP_URL ?? env.OIDC_ISSUER ?? env.GITHUB_ID ?? env.GOOGLE_CLIENT_ID;
      if (!signIn) {
        const others = "OIDC_ISSUER, GITHUB_ID or GOOGLE_CLIENT_ID";
        refuse("SMTP_URL", `set this or ${others}, since TOUCHSTONE_DEMO=off`);
      }
    }
  })
  .transform((env) => ({
    ...env,
    TOUCHSTONE_URL: env.TOUCHSTONE_URL ?? `http://localhost:${env.PORT}`,
    /** Lower-cased e-mail addresses whose accounts become stewards at sign-in. */
    stewards: (env.TOUCHSTONE_STEWARDS ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    /** Where outgoing requests may go beside the open internet: IPv4 addresses with their ports. */
    outgoingTestHosts: env.TOUCHSTONE_OUTGOING_TEST_HOSTS?.split(/,\s*/) ?? [],
    demo: env.TOUCHSTONE_DEMO === "on",
  }));

/** The parsed configuration. */
export type Env = z.output<typeof schema>;

/**
 * Parses the environment's variables (see .env.example). Empty values count as unset.
 * @throws Error whose message is one line that names the first wrong or missing variable.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path.join(".")}: ${issue?.message}`);
}

let current: Env | undefined;

/** This process's configuration, parsed at first use. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
