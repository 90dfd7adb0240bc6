import { expect, it } from "vitest";
import { isSameOrigin } from "@/lib/identity/same-origin";

const OWN = "https://check.example";
const nothing = { secFetchSite: null, origin: null, host: "check.example" };

it.each([
  { ...nothing, secFetchSite: "same-origin" },
  { ...nothing, origin: OWN },
  { ...nothing, origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
])("takes %j for ours", (given) => {
  expect(isSameOrigin(given, OWN)).toBe(true);
});

it.each([
  nothing,
  { ...nothing, secFetchSite: "cross-site" },
  { ...nothing, secFetchSite: "same-site" },
  { ...nothing, secFetchSite: "none" },
  { ...nothing, secFetchSite: "cross-site", origin: OWN },
  { ...nothing, origin: "null" },
  { ...nothing, origin: "https://evil.example" },
  { ...nothing, origin: "https://check.example.evil.example" },
  { ...nothing, origin: "https://check.example:8443" },
  { ...nothing, origin: "nonsense" },
])("does not take %j for ours", (given) => {
  expect(isSameOrigin(given, OWN)).toBe(false);
});
