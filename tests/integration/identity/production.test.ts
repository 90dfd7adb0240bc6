import { expect, it } from "vitest";
import { signInAsDemo } from "@/lib/identity/sign-in-as-demo";
import { db } from "@/lib/platform/db";
import { keptMails, mailIsKept } from "@/lib/platform/mail";
import { browserWith, follow, linkFor, onInstance, sessionToken } from "./setup";

onInstance({
  TOUCHSTONE_DEMO: "off",
  TOUCHSTONE_URL: "https://check.example",
  SMTP_URL: "smtp://127.0.0.1:1",
});

it("knows no demonstration people, even if some are left in the database", async () => {
  const { id, email } = await db().user.create({
    data: { handle: "left-over", name: "Left over", email: "left-over@demo.example", isDemo: true },
  });
  const request = { userId: id, address: "203.0.113.1", next: "/desk" };
  await expect(signInAsDemo(browserWith(), request)).rejects.toMatchObject({ code: "not_found" });
  expect(await follow(await linkFor(email))).toMatchObject({ location: "/sign-in/error?error=AccessDenied" });
  expect(await db().session.count()).toBe(0);
});

it("keeps no mail", () => {
  expect(mailIsKept()).toBe(false);
  expect(keptMails()).toEqual([]);
});

it("sets cookies that only this host gets, over https, out of reach of scripts", async () => {
  const { cookies } = await follow(await linkFor("ann@news.example"));
  const session = cookies.find((cookie) => cookie.startsWith("__Host-touchstone-session="));
  expect(session).toMatch(/; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/);
  expect(session).not.toMatch(/Domain/i);
  expect(cookies.every((cookie) => cookie.startsWith("__Host-"))).toBe(true);
  expect(sessionToken({ cookies, location: "" })).toBeUndefined();
});
