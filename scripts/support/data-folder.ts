import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort, isFree } from "./ports";

/** Where everything lies that an instance keeps between runs, unless it is in a database of its own. */
export const DATA_FOLDER = path.resolve(".data");

/** Creates the folder. Others may pass through, since PostgreSQL may run as another user, but not look. */
export async function ensureDataFolder(): Promise<void> {
  await mkdir(DATA_FOLDER, { recursive: true, mode: 0o711 });
}

/** A secret of 32 random bytes that is made at first use and kept, readable by its owner only. */
export async function keptSecret(name: string): Promise<string> {
  return (await read(name)) ?? write(name, randomBytes(32).toString("base64url"));
}

/** A free TCP port on 127.0.0.1 that stays the same from run to run as long as nothing else takes it. */
export async function keptPort(name: string): Promise<number> {
  const kept = Number(await read(name));
  if (kept && (await isFree(kept, "127.0.0.1"))) return kept;
  return Number(await write(name, String(await freePort())));
}

/** What was kept under a name, or undefined. */
export async function read(name: string): Promise<string | undefined> {
  return (await readFile(path.join(DATA_FOLDER, name), "utf8").catch(() => "")).trim() || undefined;
}

async function write(name: string, value: string): Promise<string> {
  await writeFile(path.join(DATA_FOLDER, name), value, { mode: 0o600 });
  return value;
}
