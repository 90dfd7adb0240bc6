import { expect, it } from "vitest";
import { readEnv } from "@/lib/platform/env";
import { people } from "@/prisma/seed/data/demo.json";
import { waysToSignIn } from "@/scripts/support/configuration";

it("names demonstration accounts that there are, one a role, and where e-mail links appear", () => {
  const ways = waysToSignIn(readEnv({}));
  const examples = ways.filter((way) => way.startsWith("  ")).map((way) => way.trim());
  expect(people.map((one) => one.name)).toEqual(expect.arrayContaining(examples));
  for (const role of ["Owner", "Editor", "Reviewer", "Observer", "Independent", "Steward"]) {
    expect(examples.filter((name) => name.startsWith(`Demo ${role}`))).toHaveLength(1);
  }
  expect(ways.at(-1)).toContain("/sign-in/mailbox");
});

it("names in real use what is configured only", () => {
  const ways = waysToSignIn(
    readEnv({
      TOUCHSTONE_DEMO: "off",
      NEXTAUTH_SECRET: "a secret of the tests, long enough for it",
      TOUCHSTONE_URL: "https://check.example",
      SMTP_URL: "smtp://127.0.0.1:1",
    }),
  );
  expect(ways).toEqual(["with a link sent by e-mail"]);
});
