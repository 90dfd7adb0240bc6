import { describe, expect, it } from "vitest";
import { migrateOrExplain } from "@/scripts/support/database";
import { freePort } from "@/scripts/support/ports";
import { TEMPLATE_URL } from "@/tests/support/database";

describe("migrateOrExplain", () => {
  const urlWith = (change: Partial<URL>) =>
    Object.assign(new URL(process.env[TEMPLATE_URL] ?? ""), change).href;

  it.each([
    ["a wrong password", { password: "wrong" }],
    ["no password", { password: "" }],
    ["a user who is not there", { username: "nobody" }],
  ])("says of %s that DATABASE_URL has to be corrected", async (_, change) => {
    await expect(migrateOrExplain(urlWith(change))).rejects.toThrow(
      /^DATABASE_URL: the PostgreSQL at 127\.0\.0\.1:\d+ does not accept its user name and password: correct them/,
    );
  });

  it("says of a server that is not there that it has to be started", async () => {
    const port = String(await freePort());
    await expect(migrateOrExplain(urlWith({ port }))).rejects.toThrow(/^DATABASE_URL: no PostgreSQL answers/);
  });
});
