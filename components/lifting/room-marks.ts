import type { TextMark } from "@/components/lifting/room-text";
import type { Item } from "@/components/lifting/room-types";
import type { Span } from "@/lib/intake/suggest/model";
import type { LiftedPlace } from "@/lib/lifting/model";

type Given = { queue: Item[]; item: Item | null; lifted: LiftedPlace[]; words: Span | null };

/** What is marked in the text: claims, what waits for a decision, the current words with their speaker, and chosen words. */
export function marksOf({ queue, item, lifted, words }: Given): TextMark[] {
  const waiting = queue.map((one): TextMark => {
    const kind = one.isLikely ? "likely" : "unlikely";
    return { start: one.start, end: one.end, key: one.key, number: one.rank, kind };
  });
  const claims = lifted.map(
    ({ claim, ...span }): TextMark => ({ ...span, kind: "lifted", href: `/desk/claims/${claim.slug}` }),
  );
  const current: TextMark[] = item ? [{ start: item.start, end: item.end, kind: "current" }] : [];
  if (item?.quote) current.push({ ...item.quote, kind: "quote" });
  if (item?.claimant) current.push({ start: item.claimant.start, end: item.claimant.end, kind: "speaker" });
  if (words) current.push({ ...words, kind: "chosen" });
  return [...claims, ...waiting, ...current];
}
