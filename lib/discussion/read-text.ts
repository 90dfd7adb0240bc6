/** A stretch of a comment's line. */
export type Stretch =
  | { kind: "text"; text: string }
  | { kind: "link"; href: string; text: string }
  | { kind: "mention"; handle: string };

/** Lines that stand together: a quotation (lines that begin with ">"), or somebody's own words. */
export type Block = { kind: "quote" | "words"; lines: Stretch[][] };

// An address ends at a blank or at what encloses it; a handle begins where no word, address or e-mail goes on.
const SPECIAL =
  /(https?:\/\/[^\s<>"“”«»]+)|(?<![\p{L}\p{N}_@./-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{L}\p{N}_@])/giu;
// What follows an address in a sentence and is seldom a part of it.
const TRAILING = /[.,;:!?'’…\]}]+$/;

/**
 * A comment's text as what it shows: quotations, links and mentions. There is no other markup: all else is text.
 * @param handles of whom can be mentioned; another "@word" is text
 */
export function readText(text: string, handles: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const [, quoted] = /^\s*>\s?(.*)$/.exec(line) ?? [];
    const kind = quoted === undefined ? "words" : "quote";
    const last = blocks.at(-1);
    const block: Block = last?.kind === kind ? last : { kind, lines: [] };
    if (block !== last) blocks.push(block);
    block.lines.push(readLine(quoted ?? line, handles));
  }
  return blocks.filter(({ lines }) => lines.some((line) => line.length > 0));
}

/** The handles that a text mentions, of those given, in its own words: what it quotes mentions nobody anew. */
export function mentionsIn(text: string, handles: ReadonlySet<string>): Set<string> {
  const own = readText(text, handles).filter(({ kind }) => kind === "words");
  const stretches = own.flatMap(({ lines }) => lines.flat());
  return new Set(stretches.flatMap((one) => (one.kind === "mention" ? one.handle : [])));
}

function readLine(line: string, handles: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  let rest = 0;
  const add = (upTo: number, one?: Stretch) => {
    if (upTo > rest) stretches.push({ kind: "text", text: line.slice(rest, upTo) });
    if (one) stretches.push(one);
  };
  for (const { 0: whole, 1: address, 2: name, index } of line.matchAll(SPECIAL)) {
    const link = address ? linkFrom(address) : null;
    const handle = name?.toLowerCase();
    if (link) add(index, link);
    else if (handle && handles.has(handle)) add(index, { kind: "mention", handle });
    else continue;
    rest = index + (link ? link.text.length : whole.length);
  }
  add(line.length);
  return stretches;
}

/** Null for what is no web address, or one that hides its host behind a user name. */
function linkFrom(found: string): Extract<Stretch, { kind: "link" }> | null {
  let text = found.replace(TRAILING, "");
  while (text.endsWith(")") && text.split(")").length > text.split("(").length)
    text = text.slice(0, -1).replace(TRAILING, "");
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return { kind: "link", href: url.href, text };
}
