import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOME, nextPath, nextPathOf } from "@/lib/identity/next-path";

describe("where a person goes after sign-in", () => {
  it.each([
    "/desk/claims/a-claim",
    "/desk?state=inbox&page=2",
    "/account#name",
    "/claims/caf%C3%A9",
    "/sign-internals",
    "/apiary",
  ])("keeps %s", (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/desk",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example/..//evil.example",
    "desk",
    "",
    " /desk",
    "/sign-in?next=/desk",
    "/sign-in/error",
    "/api/auth/callback/email?token=1",
    `/${"a".repeat(3_000)}`,
    "/\u202edesk",
  ])("refuses %j", (path) => {
    expect(nextPath(path)).toBe(HOME);
  });

  it.each([undefined, null, 7, ["/desk/a"], new File([], "x")])("refuses what is no text: %s", (wanted) => {
    expect(nextPath(wanted)).toBe(HOME);
  });

  it("never leaves the site, whatever it is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "%5c",
      "\t",
      "\n",
      " ",
      "a",
      "evil.example",
      "https:",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = nextPath(pieces.join(""));
        expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
        expect(path).toMatch(/^\/(?!\/)/);
      }),
      { numRuns: 5_000 },
    );
  });

  it("takes this site's own addresses apart, and no other's", () => {
    expect(nextPathOf("http://localhost:3000/desk/claims/a?b=c")).toBe("/desk/claims/a?b=c");
    expect(nextPathOf("http://localhost:30001/desk/claims/a")).toBe(HOME);
    expect(nextPathOf("http://localhost:3000@evil.example/")).toBe(HOME);
    expect(nextPathOf("/account")).toBe("/account");
  });
});
