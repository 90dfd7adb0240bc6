import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of words that stand in both texts, only in the newer, or only in the older one. */
export type Part = { kind: "same" | "added" | "removed"; text: string };

/** A paragraph as it was and is, or several that are in both texts. */
export type Block = { kind: "same"; paragraphs: string[] } | { kind: "changed"; parts: Part[] };

/** So much may be compared, in milliseconds; what is not done by then counts as changed altogether. */
const PATIENCE = { texts: 1_000, paragraph: 200 };
/** Paragraphs that share less of their words are not the same one changed. */
const RELATED = 0.4;

/** What of one text is otherwise in another: paragraph by paragraph, and within a changed paragraph word by word. */
export function differenceOf(before: string, after: string): Block[] {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const changes = diffArrays(old, now, { timeout: PATIENCE.texts }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const blocks: Block[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const [one, next] = [changes[at], changes[at + 1]];
    if (!one) break;
    if (!one.added && !one.removed) blocks.push({ kind: "same", paragraphs: one.value });
    else if (one.removed && next?.added) {
      blocks.push(...paired(one.value, next.value));
      at += 1;
    } else blocks.push(...one.value.map((text) => whole(one.added ? "added" : "removed", text)));
  }
  return blocks;
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/).filter((one) => one.trim() !== "");
}

function whole(kind: Part["kind"], text: string): Block {
  return { kind: "changed", parts: [{ kind, text }] };
}

/** Paragraphs that stand at one place, each older one with the next newer one that shares enough of its words. */
function paired(old: string[], now: string[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const paragraph of old) {
    const match = now.findIndex((one, index) => index >= next && shared(paragraph, one) >= RELATED);
    if (match < 0) {
      blocks.push(whole("removed", paragraph));
      continue;
    }
    blocks.push(...now.slice(next, match).map((one) => whole("added", one)));
    blocks.push({ kind: "changed", parts: partsOf(paragraph, now[match] ?? "") });
    next = match + 1;
  }
  return [...blocks, ...now.slice(next).map((one) => whole("added", one))];
}

/** What share of their words two paragraphs have in common. */
function shared(one: string, other: string): number {
  const [words, others] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const common = [...words].filter((word) => others.has(word));
  return (2 * common.length) / (words.size + others.size);
}

function partsOf(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE.paragraph }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
