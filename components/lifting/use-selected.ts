import { type RefObject, useEffect, useState } from "react";
import { selectedSpan } from "@/components/lifting/selected-words";
import type { Span } from "@/lib/intake/suggest/model";

/** The words of the text that are selected in the browser at the moment, by mouse, finger or keyboard. */
export function useSelected(text: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const look = () => setSpan(text.current && selectedSpan(text.current, document.getSelection()));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return span;
}
