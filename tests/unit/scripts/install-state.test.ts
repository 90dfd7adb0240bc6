import { expect, it } from "vitest";
import { commandsOf, missingPackage } from "@/scripts/support/install-state.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.0.0", integrity: "sha512-a" },
    "node_modules/next/node_modules/postcss": { version: "8.0.0" },
    "node_modules/for-another-system": { version: "1.0.0", optional: true },
  },
};
const installed = {
  packages: {
    "node_modules/next": { version: "16.0.0", integrity: "sha512-a" },
    "node_modules/next/node_modules/postcss": { version: "8.0.0" },
  },
};

it("is content with an installation that has all but other systems' packages", () => {
  expect(missingPackage(lock, installed)).toBeUndefined();
});

it.each([
  ["no node_modules", undefined, "node_modules/next"],
  ["a package that is not there", { packages: {} }, "node_modules/next"],
  [
    "another version",
    { packages: { ...installed.packages, "node_modules/next/node_modules/postcss": { version: "8.0.1" } } },
    "node_modules/next/node_modules/postcss",
  ],
  [
    "the same version with other contents",
    {
      packages: { ...installed.packages, "node_modules/next": { version: "16.0.0", integrity: "sha512-b" } },
    },
    "node_modules/next",
  ],
])("misses what is not as the lock file says: %s", (_, found, missing) => {
  expect(missingPackage(lock, found)).toBe(missing);
});

it("knows the commands that package.json hands over, and no other script", () => {
  const scripts = {
    start: "node scripts/run.mjs start",
    "db:reset": "exec node scripts/run.mjs db-reset",
    lint: "biome check",
  };
  expect(commandsOf({ scripts })).toEqual(["start", "db-reset"]);
});
