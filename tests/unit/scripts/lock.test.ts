import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Holder, isLock, type Lock, takeLock } from "@/scripts/support/lock";

let folder: string;
let children: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lock-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** Another process that tries to take the folder. @returns what it got */
async function other(
  state: Holder["state"] = "running",
): Promise<{ child: ChildProcess; got: "lock" | Holder }> {
  const program = `
    const { isLock, takeLock } = await import("./scripts/support/lock");
    const lock = await takeLock(${JSON.stringify(folder)});
    if (isLock(lock)) lock.note({ pid: process.pid, command: "a test", state: "${state}", url: "http://localhost:1" });
    process.send(isLock(lock) ? "lock" : lock);
    setInterval(() => lock, 1_000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(child);
  const [got] = await once(child, "message");
  return { child, got };
}

async function taken(): Promise<Lock> {
  const result = await takeLock(folder);
  if (!isLock(result)) throw new Error("held by another");
  return result;
}

it("is one process's at a time, and the others learn whose", async () => {
  const { child } = await other();
  expect(await takeLock(folder)).toEqual({
    pid: child.pid,
    command: "a test",
    state: "running",
    url: "http://localhost:1",
  });
});

it("goes to exactly one of several that try at the same moment", async () => {
  const all = await Promise.all([other(), other(), other()]);
  expect(all.filter(({ got }) => got === "lock")).toHaveLength(1);
});

it("is free as soon as its holder is killed, whatever its note still says", async () => {
  const { child } = await other();
  child.kill("SIGKILL");
  await once(child, "exit");
  // As if the number had gone to another process meanwhile.
  const note: Holder = { pid: process.pid, command: "somebody", state: "running" };
  await writeFile(path.join(folder, "running.json"), JSON.stringify(note));
  (await taken()).release();
});

it("is waited for when its holder is about to leave", async () => {
  const { child } = await other("stopping");
  const waiting = taken();
  child.kill("SIGKILL");
  (await waiting).release();
});

it("can be taken again after it was released", async () => {
  (await taken()).release();
  (await taken()).release();
});
