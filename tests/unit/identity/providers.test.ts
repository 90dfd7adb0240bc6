import { expect, it } from "vitest";
import { outsideProviders, personOf, providers } from "@/lib/identity/providers";

Object.assign(process.env, {
  OIDC_ISSUER: "https://id.news.example/",
  OIDC_CLIENT_ID: "id",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_NAME: "News SSO",
  GITHUB_ID: "id",
  GITHUB_SECRET: "secret",
  GOOGLE_CLIENT_ID: "id",
  GOOGLE_CLIENT_SECRET: "secret",
});

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

it("offers what the configuration names, and lets the operator's own issuer alone open existing accounts", () => {
  expect(outsideProviders()).toEqual([
    { id: "oidc", name: "News SSO" },
    { id: "github", name: "GitHub" },
    { id: "google", name: "Google" },
  ]);
  const linking = providers().filter(
    (one) => "allowDangerousEmailAccountLinking" in one && one.allowDangerousEmailAccountLinking,
  );
  expect(linking.map(({ id }) => id)).toEqual(["oidc"]);
});

it("has OpenID providers answer for one request only: with PKCE, state and nonce", () => {
  for (const id of ["oidc", "google"]) {
    expect(providers().find((one) => one.id === id)).toMatchObject({
      checks: ["pkce", "state", "nonce"],
      idToken: true,
    });
  }
});
