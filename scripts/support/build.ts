import { openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildFingerprint, isBuilt, noteBuild } from "./build-state";
import { startNode } from "./child";
import { writeRecountProgram } from "./recount-program";
import { compressStaticFiles } from "./static-files";

export interface BuildOptions {
  /** The environment for next; its NEXT_DIST_DIR says where the build goes. */
  variables: NodeJS.ProcessEnv;
  /** File for what next says. */
  logFile: string;
  signal?: AbortSignal;
}

/** What is to do before the app can be served: nothing where a build of exactly these sources is there. */
export async function staleBuild(options: BuildOptions): Promise<(() => Promise<void>) | undefined> {
  const distFolder = path.resolve(options.variables.NEXT_DIST_DIR || ".next");
  const fingerprint = await buildFingerprint(process.cwd(), options.variables);
  if (await isBuilt(distFolder, fingerprint)) return undefined;
  return () =>
    noteBuild(distFolder, fingerprint, async () => {
      await build(options);
      await writeRecountProgram(distFolder);
      await compressStaticFiles(distFolder);
    });
}

async function build({ variables, logFile, signal }: BuildOptions): Promise<void> {
  const log = openSync(logFile, "w", 0o600);
  const next = startNode(["node_modules/next/dist/bin/next", "build"], {
    env: { ...variables, NODE_ENV: "production" },
    stdio: ["ignore", log, log],
  });
  const stop = () => next.stop(2_000);
  signal?.addEventListener("abort", stop);
  const code = await next.ended;
  signal?.removeEventListener("abort", stop);
  signal?.throwIfAborted();
  if (code === 0) return;
  const lines = (await readFile(logFile, "utf8")).trimEnd().split("\n");
  console.error(`\n${lines.slice(-30).join("\n")}\n`);
  throw new Error(`\`next build\` failed: see above, or all it said in ${path.relative("", logFile)}.`);
}
