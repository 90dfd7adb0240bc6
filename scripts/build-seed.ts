/**
 * Checks the demonstration's claims against the articles' texts and writes what follows from them: each quote's
 * place and context, and each article's fingerprint. Statements and quotes stay written by hand.
 *
 *   tsx scripts/build-seed.ts PATH_TO_ARTICLES
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Selectors, describe as selectorsOf } from "@/lib/articles/anchor";

const DATA = join(import.meta.dirname, "../prisma/seed/data");
const WORD = /[\p{L}\p{N}]/u;

type Quote = { exact: string; start: number };
type Article = { slug: string; file: string; sha256: string; characters: number };
type Claim = { slug: string; appearances: (Selectors & { article: string })[] };

/**
 * Finds a quote in an article's text. Where it occurs more than once, the quote's own `start` decides.
 * @returns W3C text quote and text position selectors; offsets and context in UTF-16 code units
 * @throws Error when the text does not hold the quote, holds it several times, or would be cut within a word
 */
export function select(text: string, { exact, start: hint }: Quote): Selectors {
  const places = occurrences(text, exact);
  const start = places.length > 1 ? places.find((place) => place === hint) : places[0];
  if (start === undefined) {
    throw new Error(places.length ? `occurs at ${places.join(", ")}: set "start"` : "is not in the text");
  }
  const end = start + exact.length;
  if (withinWord(text, start) || withinWord(text, end)) throw new Error("begins or ends within a word");
  return selectorsOf(text, start, end);
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function withinWord(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(DATA, name), "utf8"));
}

function write(name: string, value: unknown): void {
  writeFileSync(join(DATA, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Rewrites articles.json and claims.json from the texts in `folder`, or throws one Error that lists every fault. */
function build(folder: string): void {
  const articles = read<Article[]>("articles.json");
  const texts = new Map<string, string>();
  for (const article of articles) {
    const bytes = readFileSync(join(folder, article.file));
    const text = bytes.toString("utf8");
    texts.set(article.slug, text);
    article.sha256 = createHash("sha256").update(bytes).digest("hex");
    article.characters = text.length;
  }
  const faults: string[] = [];
  const claims = read<Claim[]>("claims.json");
  for (const { slug, appearances } of claims) {
    for (const appearance of appearances) {
      try {
        Object.assign(appearance, select(texts.get(appearance.article) ?? "", appearance));
      } catch (error) {
        faults.push(`${slug}: “${appearance.exact}” ${(error as Error).message} (${appearance.article})`);
      }
    }
  }
  if (faults.length) throw new Error(faults.join("\n"));
  write("articles.json", articles);
  write("claims.json", claims);
  console.log(`${claims.length} claims in ${articles.length} articles verified.`);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("usage: tsx scripts/build-seed.ts PATH_TO_ARTICLES");
  build(folder);
}
