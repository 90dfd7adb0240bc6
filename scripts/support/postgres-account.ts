import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whom PostgreSQL's programs run as. */
export interface Account {
  /** To whom its files must belong; undefined where that is the current user. */
  owner?: { uid: number; gid: number };
  /** The given program and arguments in the words and options with which this account starts them. */
  command(
    program: string,
    args: string[],
  ): { file: string; args: string[]; options: { uid?: number; gid?: number } };
}

/** Linux capabilities that let a user enter folders closed to them, the narrower one first. */
const CAPABILITIES = [
  { name: "dac_read_search", bit: 2n },
  { name: "dac_override", bit: 1n },
];

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of the data folder, or to the user "postgres",
 * who is created where there is none. A folder that this user cannot enter (a clone in /root or in `mktemp -d`) is
 * opened to the one process by a capability, not by changing anybody's permissions.
 * @param dataFolder where the cluster is or will be
 * @param programs folder of PostgreSQL's programs
 * @throws Error with one line that says what to do
 */
export async function postgresAccount(dataFolder: string, programs: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { command: (file, args) => ({ file, args, options: {} }) };
  const owner = (await ownerOf(dataFolder)) ?? (await userPostgres());
  const { uid, gid } = owner;
  const closed = (await closedTo(uid, gid, programs)) ?? (await closedTo(uid, gid, path.dirname(dataFolder)));
  if (!closed) return { owner, command: (file, args) => ({ file, args, options: owner }) };
  const capability = await heldCapability();
  if (!capability) {
    throw new Error(`PostgreSQL cannot run as root and other users cannot enter ${closed}: move the project`);
  }
  // Without the secure bit, access(2), by which initdb looks for its companions, would not heed the capability.
  const identity = ["--securebits=+no_setuid_fixup", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const words = [...identity, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, "--"];
  return {
    owner,
    command: (file, args) => ({ file: "setpriv", args: [...words, file, ...args], options: {} }),
  };
}

async function ownerOf(folder: string) {
  const found = await stat(folder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function userPostgres() {
  const known = await lookUp("postgres");
  if (known) return known;
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() => undefined);
  const created = await lookUp("postgres");
  if (created) return created;
  throw new Error(
    'PostgreSQL cannot run as root and a user "postgres" cannot be created: run as another user',
  );
}

async function lookUp(name: string) {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** The outermost folder on the way to `target`, itself included, whose permission bits keep the user out. */
export async function closedTo(uid: number, gid: number, target: string): Promise<string | undefined> {
  const parent = path.dirname(target);
  const outer = parent === target ? undefined : await closedTo(uid, gid, parent);
  if (outer) return outer;
  const found = await stat(target).catch(() => undefined);
  if (!found) return undefined;
  const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return found.mode & bit ? undefined : target;
}

async function heldCapability(): Promise<string | undefined> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const bits = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? "0"}`);
  const usable = await run("setpriv", ["--version"]).then(Boolean, () => false);
  return usable ? CAPABILITIES.find(({ bit }) => bits & (1n << bit))?.name : undefined;
}
