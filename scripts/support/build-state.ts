import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const FOLDERS = ["app", "components", "lib", "public"];
const FILES = [
  "prisma/schema.prisma",
  "package-lock.json",
  "tsconfig.json",
  "scripts/recount.ts",
  "scripts/support/static-files.ts",
];
/** Files at the top that next reads, whatever their number: next.config.ts, proxy.ts, postcss.config.mjs, … */
const TOP =
  /^(next\.config|proxy|instrumentation|instrumentation-client|mdx-components|postcss\.config)\.[a-z]+$/;
/** Variables whose values are in built pages. */
const VARIABLES = /^(NEXT_PUBLIC_.*|TOUCHSTONE_(URL|NAME|DEMO|LICENSE))$/;

/**
 * A fingerprint of everything that goes into a build: sources, packages, configuration.
 * @param root the project's folder
 * @param variables the environment that the build gets
 */
export async function buildFingerprint(root: string, variables: NodeJS.ProcessEnv): Promise<string> {
  const inFolders = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)));
  const atTop = (await readdir(root)).filter((name) => TOP.test(name));
  const hash = createHash("sha256").update(process.version);
  for (const file of [...inFolders.flat(), ...atTop, ...FILES].sort()) {
    const content = await readFile(path.join(root, file)).catch(() => "");
    hash.update(`\0${file}\0`).update(createHash("sha256").update(content).digest());
  }
  for (const name of Object.keys(variables)
    .filter((name) => VARIABLES.test(name))
    .sort()) {
    hash.update(`\0${name}=${variables[name]}`);
  }
  return hash.digest("hex");
}

/** Whether the folder holds a finished build of that fingerprint. */
export async function isBuilt(distFolder: string, fingerprint: string): Promise<boolean> {
  return (await readFile(stampIn(distFolder), "utf8").catch(() => "")) === fingerprint;
}

/** Runs a build and notes its fingerprint in its folder; while it runs and when it fails, none is noted. */
export async function noteBuild(
  distFolder: string,
  fingerprint: string,
  build: () => Promise<void>,
): Promise<void> {
  await rm(stampIn(distFolder), { force: true });
  await build();
  await writeFile(stampIn(distFolder), fingerprint);
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const there = await stat(path.join(root, folder)).catch(() => undefined);
  if (!there) return [];
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function stampIn(distFolder: string): string {
  return path.join(distFolder, "touchstone-build");
}
