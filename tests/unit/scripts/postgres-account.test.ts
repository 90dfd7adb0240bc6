import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { closedTo } from "@/scripts/support/postgres-account";

// Nobody's numbers: such a user has the rights of all others.
const OTHER = 54_321;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "closed-"));
  await mkdir(path.join(root, "home/project/.data"), { recursive: true });
  await chmod(root, 0o755);
});
afterEach(() => rm(root, { recursive: true }));

it("lets others pass through folders that they may enter", async () => {
  await chmod(path.join(root, "home"), 0o711);
  expect(await closedTo(OTHER, OTHER, path.join(root, "home/project/.data"))).toBeUndefined();
});

it("names the outermost folder that keeps others out", async () => {
  await chmod(path.join(root, "home/project"), 0o700);
  await chmod(path.join(root, "home"), 0o750);
  expect(await closedTo(OTHER, OTHER, path.join(root, "home/project/.data"))).toBe(path.join(root, "home"));
});

it("lets the owner in", async () => {
  await chmod(path.join(root, "home"), 0o700);
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  expect(await closedTo(uid, gid, path.join(root, "home/project/.data"))).toBeUndefined();
});
