import type { Span } from "@/lib/intake/suggest/model";

/**
 * The words of the text that are selected in the browser, as places in it; null where none are. Stretches of the text
 * bear theirs as `data-at`; numbers beside them do not count.
 */
export function selectedSpan(text: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const inside = [...text.querySelectorAll<HTMLElement>("[data-at]")].filter((one) =>
    range.intersectsNode(one),
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const start = placeIn(first, range.startContainer, range.startOffset) ?? placeOf(first);
  const end =
    placeIn(last, range.endContainer, range.endOffset) ?? placeOf(last) + (last.textContent?.length ?? 0);
  return start < end ? { start, end } : null;
}

function placeOf(stretch: HTMLElement): number {
  return Number(stretch.dataset.at);
}

function placeIn(stretch: HTMLElement, node: Node, offset: number): number | null {
  return stretch.firstChild === node ? placeOf(stretch) + offset : null;
}
