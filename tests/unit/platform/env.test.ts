import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/platform/env";

const SECRET = "a secret of the tests, long enough for it";

describe("readEnv", () => {
  it("has a default for everything while it is tried out", () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      PORT: 3000,
      TOUCHSTONE_URL: "http://localhost:3000",
      demo: true,
      stewards: [],
    });
  });

  it.each([
    [{ PORT: "http" }, "PORT: must be a number between 1 and 65535"],
    [{ PORT: "0" }, "PORT: must be a number between 1 and 65535"],
    [{ PORT: "65536" }, "PORT: must be a number between 1 and 65535"],
    [{ PORT: "1.5" }, "PORT: must be a number between 1 and 65535"],
    [{ TOUCHSTONE_DEMO: "off" }, "NEXTAUTH_SECRET: is missing, but TOUCHSTONE_DEMO=off is set"],
    [
      { TOUCHSTONE_DEMO: "off", NEXTAUTH_SECRET: SECRET, TOUCHSTONE_URL: "https://check.example" },
      "SMTP_URL: set this or OIDC_ISSUER, GITHUB_ID or GOOGLE_CLIENT_ID, since TOUCHSTONE_DEMO=off",
    ],
    [
      { TOUCHSTONE_OUTGOING_TEST_HOSTS: "localhost" },
      "TOUCHSTONE_OUTGOING_TEST_HOSTS: must be addresses with ports, such as 127.0.0.1:9000, separated by commas",
    ],
    [{ GITHUB_ID: "id" }, "GITHUB_SECRET: is missing, but GITHUB_ID is set"],
  ])("refuses %o", (variables, message) => {
    expect(() => readEnv(variables)).toThrow(new Error(message));
  });
});

it(".env.example names every variable, each with its default", async () => {
  const text = await readFile(".env.example", "utf8");
  const named = Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  const [source = ""] = (await readFile("lib/platform/env.ts", "utf8")).split(".superRefine(");
  const known = [...source.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name]) => name);
  // NODE_ENV is the scripts' to set: "npm start" or "npm run dev" says which.
  expect(Object.keys(named).sort()).toEqual(known.filter((name) => name !== "NODE_ENV").sort());
  const { NODE_ENV: _, ...defaults } = readEnv({});
  expect(readEnv(named)).toEqual({ NODE_ENV: "development", ...defaults });
});
