import { expect, it } from "vitest";
import { personOf } from "@/lib/identity/providers";

it("takes an OpenID provider's address only when it is verified", () => {
  const claims = { sub: "17", name: "Ann", email: "Ann@News.Example" };
  expect(personOf({ ...claims, email_verified: true })).toEqual({
    id: "17",
    name: "Ann",
    email: "ann@news.example",
  });
  expect(personOf({ ...claims, email_verified: "true" }).email).toBe("ann@news.example");
  expect(personOf({ ...claims, email_verified: false }).email).toBeNull();
  expect(personOf({ ...claims, email_verified: "false" }).email).toBeNull();
  expect(personOf(claims).email).toBeNull();
  expect(personOf({ sub: "17", email_verified: true })).toEqual({ id: "17", name: null, email: null });
});
