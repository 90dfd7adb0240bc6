import { type RefObject, useEffect, useRef } from "react";

/** Where text and panel stand beside each other. */
const WIDE = "(min-width: 64rem)";

type Refs = { card: RefObject<HTMLElement | null>; text: RefObject<HTMLElement | null> };

/** When other words become the current ones, their card gets the focus, and they come into view in the text. */
export function useCurrentInView(key: string | null, { card, text }: Refs): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    if (key === null) return;
    const isWide = matchMedia(WIDE).matches;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: "nearest" });
    if (isWide) text.current?.querySelector("[data-kinds~=current]")?.scrollIntoView({ block: "center" });
  }, [key, card, text]);
}
