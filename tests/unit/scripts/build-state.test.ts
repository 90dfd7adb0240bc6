import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildFingerprint, isBuilt, noteBuild } from "@/scripts/support/build-state";

const VARIABLES = { NODE_ENV: "production", TOUCHSTONE_URL: "http://localhost:3000" } as const;
let root: string;

async function write(file: string, content: string) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "build-"));
  await write("app/page.tsx", "one");
  await write("lib/claims/model.ts", "one");
  await write("next.config.ts", "one");
  await write("package-lock.json", "one");
  await write("README.md", "one");
  await write("tests/unit/a.test.ts", "one");
});
afterEach(() => rm(root, { recursive: true }));

it.each([
  "app/page.tsx",
  "app/new/page.tsx",
  "lib/claims/model.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
])("is another build when %s changes", async (file) => {
  const before = await buildFingerprint(root, VARIABLES);
  await write(file, "two");
  expect(await buildFingerprint(root, VARIABLES)).not.toBe(before);
});

it.each(["README.md", "tests/unit/a.test.ts", "docs/new.md"])(
  "is the same build when %s changes",
  async (file) => {
    const before = await buildFingerprint(root, VARIABLES);
    await write(file, "two");
    expect(await buildFingerprint(root, VARIABLES)).toBe(before);
  },
);

it("is another build when a file moves", async () => {
  const before = await buildFingerprint(root, VARIABLES);
  await rm(path.join(root, "app/page.tsx"));
  await write("app/other/page.tsx", "one");
  expect(await buildFingerprint(root, VARIABLES)).not.toBe(before);
});

it("is another build at another address, but not with another secret", async () => {
  const before = await buildFingerprint(root, VARIABLES);
  expect(await buildFingerprint(root, { ...VARIABLES, TOUCHSTONE_URL: "https://check.example" })).not.toBe(
    before,
  );
  expect(await buildFingerprint(root, { ...VARIABLES, NEXTAUTH_SECRET: "another" })).toBe(before);
});

it("counts as built once the build has ended well, not while it runs and not when it failed", async () => {
  const dist = path.join(root, ".next");
  await mkdir(dist);
  await noteBuild(dist, "first", async () => expect(await isBuilt(dist, "first")).toBe(false));
  expect(await isBuilt(dist, "first")).toBe(true);
  expect(await isBuilt(dist, "second")).toBe(false);
  const broken = noteBuild(dist, "second", () => Promise.reject(new Error("broken")));
  await expect(broken).rejects.toThrow("broken");
  expect(await isBuilt(dist, "first")).toBe(false);
});
