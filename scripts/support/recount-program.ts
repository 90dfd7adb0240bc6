import path from "node:path";
import { build, type Plugin } from "esbuild";

/** What whoever opens the file reads first. */
const BANNER = `// Recounts a dump of Touchstone's claims: node recount.mjs claims.jsonl [heads.txt]
// Made from scripts/recount.ts and what it imports, unabridged; needs Node 20 or later, no network and no database.`;

/** zod says what is wrong in many languages; this program in one. */
const oneLanguage: Plugin = {
  name: "one-language",
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    })),
};

/**
 * Writes the recount as one file without dependencies, for readers to download.
 * @param distFolder where the build stands; the route /data/recount.mjs reads it there
 */
export async function writeRecountProgram(distFolder: string): Promise<void> {
  await build({
    entryPoints: ["scripts/recount.ts"],
    outfile: path.join(distFolder, "recount.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: BANNER },
    legalComments: "inline",
    plugins: [oneLanguage],
    logLevel: "warning",
  });
}
