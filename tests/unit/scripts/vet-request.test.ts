import { expect, it } from "vitest";
import { BODY_BYTES } from "@/lib/platform/body-limit";
import { refusalOf, wantsDocument } from "@/scripts/support/vet-request";

const OWN = "https://check.example";
const own = { origin: OWN, host: "internal:3000" };

it.each([
  ["an address that is none", { method: "GET", url: "/claims/%E0%A4", headers: {} }, 400],
  [
    "an address with a percent sign in its query",
    { method: "GET", url: "/claims?q=100%", headers: {} },
    null,
  ],
  ["a moment that is none", { method: "GET", url: "/claims/a-claim?at=yesterday", headers: {} }, 400],
  [
    "a history of no moment",
    { method: "GET", url: "/claims/a-claim/history?at=2026-02-30", headers: {} },
    400,
  ],
  ["a moment", { method: "GET", url: "/claims/a-claim?at=2026-02-03T04:05:06+01:00", headers: {} }, null],
  ["no moment at all", { method: "GET", url: "/claims/a-claim?at=", headers: {} }, null],
  [
    "a feed, which has no moments",
    { method: "GET", url: "/claims/feed.xml?at=yesterday", headers: {} },
    null,
  ],
  ["a form of this site", { method: "POST", url: "/account", headers: own }, null],
  ["a form that says nothing of where it is from", { method: "POST", url: "/account", headers: {} }, 403],
  [
    "a form of another site",
    { method: "POST", url: "/account", headers: { ...own, origin: "https://evil.example" } },
    403,
  ],
  [
    "a large form",
    { method: "POST", url: "/desk", headers: { ...own, "content-length": String(BODY_BYTES + 1) } },
    413,
  ],
  [
    "what a script posts, which next answers",
    { method: "POST", url: "/", headers: { "next-action": "1" } },
    null,
  ],
  ["what is posted to an interface", { method: "POST", url: "/api/auth/signout", headers: {} }, null],
] as const)("%s", (_, request, status) => {
  expect(refusalOf(request, OWN)).toBe(status);
});

it("scripts and machines ask for no page to show", () => {
  expect(wantsDocument({ url: "/claims", headers: {} })).toBe(true);
  expect(wantsDocument({ url: "/claims", headers: { rsc: "1" } })).toBe(false);
  expect(wantsDocument({ url: "/claims", headers: { "next-action": "1" } })).toBe(false);
  expect(wantsDocument({ url: "/api/health", headers: {} })).toBe(false);
});
