import { type Markup, markup } from "@/lib/platform/markup";
import { addressOf } from "./addresses";
import { type Kind, PER_FILE, type Place, type Places, type Stretch } from "./sitemap";

/** Reads the first places of a stretch; the caller may keep them. */
export type ReadPlaces = (stretch: Stretch) => Promise<Places>;

/**
 * The XML of one file, piece by piece.
 * @param stretches what it holds, one after the other
 * @param most addresses in all
 */
export async function* sitemapXml(
  stretches: Stretch[],
  read: ReadPlaces,
  most = PER_FILE,
): AsyncGenerator<string> {
  yield `${DECLARATION}<urlset xmlns="${NAMESPACE}">\n`;
  let room = most;
  for (const { kind, after } of stretches) {
    for (let from = after, more = true; more && room > 0; ) {
      const { places, next } = await read({ kind, after: from });
      yield places.slice(0, room).map(urlOf).join("");
      room -= places.length;
      more = next !== null;
      from = next;
    }
  }
  yield "</urlset>\n";
}

/** The XML of the index over the files. */
export function sitemapIndexXml(files: Stretch[]): string {
  const entries = files.map(
    (file) => markup`<sitemap><loc>${addressOf(`/sitemaps/${fileName(file)}`)}</loc></sitemap>\n`,
  );
  return `${DECLARATION}${markup`<sitemapindex xmlns="${NAMESPACE}">\n${entries}</sitemapindex>\n`}`;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const FILE =
  /^(pages|claims|articles|claimants|newsrooms)(?:-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}))?\.xml$/;

function fileName({ kind, after }: Stretch): string {
  return `${kind}${after ? `-${after}` : ""}.xml`;
}

/** The stretch that a file's name stands for; null for any other name. */
export function readFileName(name: string): Stretch | null {
  const [, kind, after = null] = FILE.exec(name) ?? [];
  return kind ? { kind: kind as Kind, after } : null;
}

function urlOf({ path, changed }: Place): string {
  return `${markup`<url><loc>${addressOf(path)}</loc>${lastModified(changed)}</url>\n`}`;
}

function lastModified(changed: string | null): Markup | null {
  return changed === null ? null : markup`<lastmod>${changed}</lastmod>`;
}
