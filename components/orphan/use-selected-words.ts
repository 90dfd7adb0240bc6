import { type RefObject, useEffect, useState } from "react";

/** Words that are selected in a text, and where in it, in UTF-16 code units. */
export type SelectedWords = { words: string; start: number; end: number };

/** What the reader has selected last within `element`; null before that. What is selected elsewhere changes nothing. */
export function useSelectedWords(element: RefObject<HTMLElement | null>): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const read = () => {
      const now = element.current && selectedIn(element.current);
      if (now) setSelected(now);
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [element]);
  return selected;
}

function selectedIn(element: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return trimmed(range.toString(), before.toString().length);
}

/** Without the spaces that a selection takes along. */
function trimmed(words: string, start: number): SelectedWords | null {
  const inner = words.trim();
  if (inner === "") return null;
  const from = start + words.indexOf(inner);
  return { words: inner, start: from, end: from + inner.length };
}
