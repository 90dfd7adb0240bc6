import type { FactName } from "../../model";
import { cleanText } from "../../text/clean";
import { partialDate } from "./partial-date";
import { sameSite } from "./same-site";

const LONGEST: Record<FactName, number> = {
  headline: 300,
  publisher: 120,
  author: 200,
  datePublished: 60,
  inLanguage: 35,
  url: 2_000,
};
/** What content systems write where nobody has said anything. */
const EMPTY =
  /^(?:undefined|null|none|n\/a|unknown|admin|administrator|editor|staff|root|user|title|untitled(?: document)?|home(?:page)?|index|page not found|404.*|access denied|just a moment.*)$/i;

export type Around = {
  /** The address that answered. */
  url: string | null;
  /** The site's name, where it is known. */
  site: string | null;
};

/** What a page says, in the form in which it is kept; null for what cannot be so. */
export function plausible(name: FactName, said: string, { url, site }: Around): string | null {
  const value = plain(said.slice(0, 5_000));
  if (value === "" || value.length > LONGEST[name] || EMPTY.test(value)) return null;
  if (name === "headline") return headline(value, site);
  if (name === "author") return author(value);
  if (name === "datePublished") return partialDate(value);
  if (name === "inLanguage") return language(value);
  if (name === "url") return address(value, url);
  return /^https?:/i.test(value) ? null : value;
}

/** One line of text; what was escaped once too often is read. */
function plain(said: string): string {
  const read = said
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip));/gi,
      unescaped,
    );
  return cleanText(read).replace(/\s+/g, " ").trim();
}

const NAMED: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function unescaped(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(decimal ?? hexadecimal ?? "", decimal ? 10 : 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Without the site's name, before or after it. */
function headline(value: string, site: string | null): string | null {
  const parts = value.split(/\s+[|•·»—–-]\s+/);
  if (parts.length < 2) return value;
  const isSite = (part: string | undefined) => site !== null && letters(part ?? "") === letters(site);
  const end = value.length - (isSite(parts.at(-1)) ? lengthWithMark(value, parts.at(-1), "end") : 0);
  const start = isSite(parts[0]) ? lengthWithMark(value, parts[0], "start") : 0;
  return value.slice(start, end).trim() || null;
}

function lengthWithMark(value: string, part: string | undefined, side: "start" | "end"): number {
  const length = part?.length ?? 0;
  const rest = side === "end" ? value.slice(0, -length) : value.slice(length);
  const mark = side === "end" ? /\s+\S+\s+$/.exec(rest) : /^\s+\S+\s+/.exec(rest);
  return length + (mark?.[0].length ?? 0);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/^the |\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, "");
}

function author(value: string): string | null {
  const name = value.replace(/^(?:by|von|par|por)\s+/i, "").trim();
  return name === "" || /^@|https?:|\.(?:com|org)\b|@\w+\./i.test(name) ? null : name;
}

/** A BCP 47 tag; Open Graph writes "en_GB". */
function language(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value.split(",")[0]?.trim().replace("_", "-"))[0] ?? null;
    return tag === null || /^(?:und|mul|zxx)\b/.test(tag) ? null : tag;
  } catch {
    return null;
  }
}

/** A page's own address, which is on its site; that of the site's front page is a mistake. */
function address(value: string, url: string | null): string | null {
  const base = url ?? undefined;
  const own = URL.canParse(value, base) ? new URL(value, base) : null;
  if (!own || !/^https?:$/.test(own.protocol) || own.username || own.password) return null;
  own.hash = "";
  if (url === null) return own.href;
  if (!sameSite(own.href, url)) return null;
  const isFront = own.pathname === "/" && own.search === "";
  return isFront && new URL(url).pathname !== "/" ? null : own.href;
}
