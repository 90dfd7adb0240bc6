import { readdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

// Next names what it builds for browsers by its content, so that it never changes. It is compressed once, as well as
// can be; compressing it for each new reader would cost several times what their page costs.

const TYPES: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};
const UNDER = "/_next/static/";
const COMPRESSED = ".br";

const compress = promisify(brotliCompress);

type StaticFile = { type: string; body: Buffer };

/** Compressed files by their paths on the site. */
export type StaticFiles = Map<string, StaticFile>;

/** Puts a compressed copy beside each script and style sheet of a build. */
export async function compressStaticFiles(distFolder: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  for (const file of await filesOf(distFolder)) {
    if (!TYPES[path.extname(file)]) continue;
    await writeFile(file + COMPRESSED, await compress(await readFile(file), { params }));
  }
}

/** Reads the compressed files of a build. */
export async function readStaticFiles(distFolder: string): Promise<StaticFiles> {
  const files: StaticFiles = new Map();
  for (const file of await filesOf(distFolder)) {
    const plain = path.basename(file, COMPRESSED);
    const type = TYPES[path.extname(plain)];
    if (!type || !file.endsWith(COMPRESSED)) continue;
    const below = path.relative(path.join(distFolder, "static"), path.join(path.dirname(file), plain));
    files.set(UNDER + below.split(path.sep).join("/"), { type, body: await readFile(file) });
  }
  return files;
}

/** The file that a request asks for; none where the browser does not read Brotli. */
export function staticFileFor(files: StaticFiles, request: IncomingMessage): StaticFile | undefined {
  const { url = "", method, headers } = request;
  const [asked = ""] = url.split("?");
  const isRead = method === "GET" || method === "HEAD";
  return isRead && readsBrotli(headers["accept-encoding"]) ? files.get(asked) : undefined;
}

/** Answers with a file. To HEAD node sends the headers alone. */
export function sendStaticFile({ type, body }: StaticFile, response: ServerResponse): void {
  response
    .setHeader("content-type", type)
    .setHeader("content-encoding", "br")
    .setHeader("content-length", body.length)
    .setHeader("cache-control", "public, max-age=31536000, immutable")
    .setHeader("vary", "Accept-Encoding")
    .end(body);
}

function readsBrotli(accepted: string | string[] | undefined): boolean {
  return /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+\s*)?(,|$)/.test(String(accepted ?? ""));
}

async function filesOf(distFolder: string): Promise<string[]> {
  const folder = path.join(distFolder, "static");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
