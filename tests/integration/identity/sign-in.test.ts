import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { identityAdapter } from "@/lib/identity/adapter";
import { leave } from "@/lib/identity/auth-flow";
import { viewerById } from "@/lib/identity/queries";
import { db, pointDbAt } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { browserWith, FIREFOX, follow, linkFor, onInstance, SECRET, sessionToken, signIn } from "./setup";

onInstance({ TOUCHSTONE_STEWARDS: "Chief@News.example" });

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const userBy = (email: string) => db().user.findUnique({ where: { email }, include: { sessions: true } });

describe("a sign-in link", () => {
  it("is stored as a hash and works for 15 minutes", async () => {
    const before = Date.now();
    const { token } = await linkFor("hash@news.example");
    const row = await db().verificationToken.findFirstOrThrow({ where: { identifier: "hash@news.example" } });
    expect(row.token).toBe(sha256(token + SECRET));
    expect(row.expires.getTime() - before).toBeGreaterThan(14 * 60_000);
    expect(row.expires.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  });

  it("works once, even when it is followed 20 times at the same moment", async () => {
    const link = await linkFor("once@news.example");
    const steps = await Promise.all(Array.from({ length: 20 }, () => follow(link)));
    expect(steps.filter(sessionToken)).toHaveLength(1);
    expect(steps.filter(({ location }) => location === "/sign-in/error?error=Verification")).toHaveLength(19);
    expect((await userBy("once@news.example"))?.sessions).toHaveLength(1);
  });

  it("does not work after it has expired, for another address, or with another token", async () => {
    const link = await linkFor("late@news.example");
    const refused = { location: "/sign-in/error?error=Verification", cookies: expect.anything() };
    expect(await follow({ ...link, email: "other@news.example" })).toEqual(refused);
    expect(
      await follow({ ...link, token: link.token.replace(/.$/, (last) => (last === "0" ? "1" : "0")) }),
    ).toEqual(refused);
    await db().verificationToken.updateMany({
      where: { identifier: link.email },
      data: { expires: new Date(Date.now() - 1) },
    });
    const late = await follow(link);
    expect(late).toEqual(refused);
    expect(sessionToken(late)).toBeUndefined();
    expect(await userBy(link.email)).toBeNull();
  });

  it("comes back to the page that was wanted, and to no other site", async () => {
    await signIn("back@news.example");
    const back = async (next: string) => (await follow(await linkFor("back@news.example", next))).location;
    expect(await back("/desk/claims/a?b=c")).toBe("/desk/claims/a?b=c");
    expect(await back("//evil.example")).toBe("/desk");
    const link = await linkFor("back@news.example");
    expect((await follow({ ...link, callbackUrl: "https://evil.example/x" })).location).toBe("/desk");
  });
});

describe("an account", () => {
  it("is made for a new address under a neutral name, once, and recorded", async () => {
    const first = await follow(await linkFor(" New@News.Example ", "/desk/claims/a"));
    expect(first.location).toBe("/account?welcome=1&next=%2Fdesk%2Fclaims%2Fa");
    const user = await userBy("new@news.example");
    expect(user).toMatchObject({ isSteward: false, isDemo: false, emailVerified: expect.any(Date) });
    expect(user?.handle).toMatch(/^reviewer-[a-z2-9]{4}$/);
    expect(user?.name).toMatch(/^Reviewer [a-z2-9]{4}$/);
    expect((await follow(await linkFor("new@news.example"))).location).toBe("/desk");
    const events = await db().auditEvent.findMany({ where: { actorId: user?.id ?? "" } });
    expect(events.map(({ type }) => type)).toEqual(["user.joined"]);
  });

  it("is one, when two links for one new address are followed at the same moment", async () => {
    const links = [await linkFor("twin@news.example"), await linkFor("twin@news.example")];
    const steps = await Promise.all(links.map((link) => follow(link)));
    expect(steps.filter(sessionToken)).toHaveLength(2);
    expect((await userBy("twin@news.example"))?.sessions).toHaveLength(2);
  });

  it("is a steward's when the configuration names its address, at the next sign-in", async () => {
    await signIn("chief@news.example");
    await signIn("nobody@news.example");
    expect(await userBy("chief@news.example")).toMatchObject({ isSteward: true });
    expect(await userBy("nobody@news.example")).toMatchObject({ isSteward: false });
  });
});

describe("a session", () => {
  it("is known to the database by its hash only, and by what the browser calls itself", async () => {
    const token = await signIn("session@news.example");
    const user = await userBy("session@news.example");
    expect(user?.sessions).toEqual([
      expect.objectContaining({ sessionToken: sha256(token), userAgent: FIREFOX }),
    ]);
    const adapter = identityAdapter(db());
    expect(await adapter.getSessionAndUser?.(token)).toMatchObject({
      user: { id: user?.id },
      session: { sessionToken: token },
    });
    expect(await adapter.getSessionAndUser?.(sha256(token))).toBeNull();
  });

  it("ends when the same browser signs in again, as whomever", async () => {
    const [ann, bob] = ["ann@news.example", "bob@news.example"];
    const first = await signIn(ann);
    const elsewhere = await signIn(ann);
    const second = await signIn(bob, { "touchstone-session": first });
    const hashes = async (email: string) => (await userBy(email))?.sessions.map((one) => one.sessionToken);
    expect(await hashes(ann)).toEqual([sha256(elsewhere)]);
    expect(await hashes(bob)).toEqual([sha256(second)]);
  });

  it("ends at sign-out, in this browser only", async () => {
    const [here, there] = [await signIn("out@news.example"), await signIn("out@news.example")];
    const step = await leave(browserWith({ "touchstone-session": here }));
    expect(step.location).toBe("/");
    expect(step.cookies.join()).toMatch(/touchstone-session=;.*Max-Age=0/);
    expect((await userBy("out@news.example"))?.sessions).toEqual([
      expect.objectContaining({ sessionToken: sha256(there) }),
    ]);
  });
});

it("knows nobody who is gone", async () => {
  expect(await viewerById("00000000-0000-7000-8000-000000000000")).toBeNull();
});

it("fails, and calls nobody signed out, while the database is away", async () => {
  const link = await linkFor("away@news.example");
  await pointDbAt("postgresql://postgres@127.0.0.1:1/none", 1);
  await expect(linkFor("away@news.example")).rejects.toThrow();
  await expect(follow(link)).rejects.toThrow();
  await expect(leave(browserWith({ "touchstone-session": "x" }))).rejects.toThrow();
  await pointDbAt(env().DATABASE_URL ?? "", 5);
  expect(sessionToken(await follow(link))).toBeDefined();
});
