import { expect, it } from "vitest";
import { identityAdapter } from "@/lib/identity/adapter";
import { authOptions } from "@/lib/identity/auth-options";
import { viewerById } from "@/lib/identity/queries";
import { signInAsDemo } from "@/lib/identity/sign-in-as-demo";
import { decide } from "@/lib/moderation/decide";
import { readCase } from "@/lib/moderation/queue";
import { db } from "@/lib/platform/db";
import { createPerson } from "@/tests/support/scenario";
import { browserWith, follow, linkFor, onInstance, sessionToken, signIn } from "./setup";

onInstance();

const REFUSED = "/sign-in/error?error=Suspended";

/** A steward suspends somebody, or lifts that. */
async function decideOn(email: string, action: "SUSPEND" | "LIFT_SUSPENSION") {
  const steward = await createPerson({ isSteward: true });
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email } });
  const subject = { kind: "person", userId } as const;
  const seen = (await readCase(steward, subject))?.seen ?? "";
  await decide(steward, subject, { action, reason: "SPAM", note: "Sells verdicts.", seen });
  return userId;
}

it("ends the sessions at once, voids mailed links, and refuses new ones with its own page until it is lifted", async () => {
  const email = "sold@news.example";
  await signIn(email);
  await signIn(email);
  const mailed = await linkFor(email);
  const userId = await decideOn(email, "SUSPEND");
  expect(await db().session.count({ where: { userId } })).toBe(0);
  expect(await viewerById(userId)).toBeNull();
  expect((await follow(mailed)).location).toBe("/sign-in/error?error=Verification");
  const step = await follow(await linkFor(email));
  expect(step.location).toBe(REFUSED);
  expect(sessionToken(step)).toBeUndefined();
  expect(await db().session.count({ where: { userId } })).toBe(0);
  await decideOn(email, "LIFT_SUSPENSION");
  await signIn(email);
  expect(await viewerById(userId)).toMatchObject({ id: userId });
});

it("refuses an outside provider's sign-in, whether it is joined to the account or would be by its address", async () => {
  await signIn("joined@news.example");
  const userId = await decideOn("joined@news.example", "SUSPEND");
  const mayComeIn = authOptions().callbacks?.signIn;
  const account = { type: "oauth", provider: "oidc", providerAccountId: "sub" } as const;
  const asked = async (user: { id: string; email: string | null }) => mayComeIn?.({ user, account });
  expect(await asked({ id: userId, email: "joined@news.example" })).toBe(REFUSED);
  expect(await asked({ id: "sub", email: "Joined@News.example" })).toBe(REFUSED);
  expect(await asked({ id: "sub", email: "somebody@news.example" })).toBe(true);
});

it("refuses the demonstration's one click", async () => {
  const email = "sold@demo.example";
  const { id } = await db().user.create({
    data: { handle: "demo-sold", name: "Demo Sold", email, isDemo: true },
  });
  await decideOn(email, "SUSPEND");
  const step = await signInAsDemo(browserWith(), { userId: id, address: "203.0.113.1", next: "/desk" });
  expect(step.location).toBe(REFUSED);
  expect(sessionToken(step)).toBeUndefined();
});

it("opens no session that was under way while it was decided", async () => {
  const { id: userId } = await createPerson();
  const session = { userId, expires: new Date(Date.now() + 60_000), sessionToken: "under way" };
  await db().user.update({ where: { id: userId }, data: { suspendedAt: new Date() } });
  await identityAdapter(db()).createSession?.(session);
  expect(await db().session.count({ where: { userId } })).toBe(0);
});
