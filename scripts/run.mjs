// The door to every command of package.json. It alone runs on whatever Node is installed, in a clone without
// node_modules: it installs what is missing and hands over to scripts/NAME.ts under the Node that npm provides.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { commandsOf, missingPackage } from "./support/install-state.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const NODE = path.resolve(`node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`);
const [name = "", ...args] = process.argv.slice(2);

const commands = commandsOf(JSON.parse(readFileSync("package.json", "utf8")));
if (!commands.includes(name)) fail(`Unknown command "${name}": known are ${commands.join(", ")}.`);
await install();
await generate();
await handOver();

async function install() {
  const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);
  const missing = missingPackage(read("package-lock.json"), read("node_modules/.package-lock.json"));
  if (!missing && existsSync(NODE)) return;
  console.error("Installing packages (npm ci) …");
  // npm names its own program to the scripts it runs; development packages include the tools that build the app.
  const npm = process.env.npm_execpath;
  const [program, before] = npm ? [process.execPath, [npm]] : ["npm", []];
  const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code } = await run(program, [...before, "ci", ...options], {
    // What commands print may be read by a program: set-up speaks beside it.
    stdio: ["inherit", 2, "inherit"],
  });
  if (code !== 0) fail("`npm ci` failed: its message stands above.");
}

/** Generates the Prisma client when its schema or its version is another than last time. */
async function generate() {
  const stamp = "prisma/generated/.schema";
  const inputs = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  const contents = inputs.map((file) => readFileSync(file)).join("\0");
  const hash = createHash("sha256").update(contents).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error("Generating the database client …");
  rmSync(stamp, { force: true });
  const { code, said } = await run(NODE, ["node_modules/prisma/build/index.js", "generate"], {
    stdio: "pipe",
  });
  if (code !== 0) fail(`${said}\nprisma/schema.prisma is not valid: see above.`);
  writeFileSync(stamp, hash);
}

async function handOver() {
  const script = ["--import", "tsx", `scripts/${name}.ts`, ...args];
  // The channel tells the script when this process is gone, even if it was killed.
  const { code } = await run(NODE, script, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  process.exit(code);
}

/** Runs a program to its end, and hands on the wish that it end. @returns its exit code and what it said */
function run(program, args, options) {
  const child = spawn(program, args, options);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const watch = endWithNpm(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve({ code: code ?? 128 + constants.signals[signal], said });
    });
  });
}

/** Stops the program when the npm that started this process is killed, which no signal reports. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const npm = process.ppid;
  return setInterval(() => process.ppid !== npm && child.kill("SIGTERM"), 250);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
