import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import type { Import } from "./import-rules";

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const ENDINGS = ["", ".ts", ".tsx", ".d.ts", "/index.ts", "/index.tsx"];

/** All imports of all sources below a project's folder, and how many sources there are. */
export function readImports(root: string): { imports: Import[]; files: number } {
  const below = FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file}`,
    ),
  );
  const files = [...below, ...readdirSync(root)]
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => SOURCE.test(file) && !/^(prisma\/generated\/|next-env)/.test(file))
    // A route's folder may be called like a file: /data/recount.mjs.
    .filter((file) => statSync(path.join(root, file)).isFile());
  return { imports: files.flatMap((file) => importsOf(root, file)), files: files.length };
}

function importsOf(root: string, from: string): Import[] {
  const text = readFileSync(path.join(root, from), "utf8");
  const { module, errors } = parseSync(from, text);
  if (errors[0]) throw new Error(`${from}: ${errors[0].message}`);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      // An import of nothing runs the file.
      values: entries.length === 0 ? ["nothing"] : entries.filter((entry) => !entry.isType).map(nameOf),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => {
        const specifier = entry.moduleRequest?.value;
        return specifier ? [{ specifier, values: entry.isType ? [] : [nameOf(entry)] }] : [];
      }),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      values: ["*"],
    })),
  ];
  return found.map(({ specifier, values }) => ({ from, values, ...resolve(root, from, specifier) }));
}

function nameOf({ importName }: { importName: { kind: string; name: string | null } }): string {
  if (importName.kind === "Name") return importName.name ?? "";
  return importName.kind === "Default" ? "default" : "*";
}

function resolve(root: string, from: string, specifier: string): { to: string; isLocal: boolean } {
  const isLocal = /^(@\/|\.)/.test(specifier);
  if (!isLocal) return { to: specifier, isLocal };
  const target = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const isFile = (file: string) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile();
  const ending = ENDINGS.find((ending) => isFile(target + ending)) ?? "";
  return { to: target + ending, isLocal };
}
