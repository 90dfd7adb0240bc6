import { type RefObject, useEffect, useMemo, useRef } from "react";
import { cardAround, cardOf, linkIn } from "@/components/desk/board-dom";

/**
 * Where focus belongs: on the claim that it rested on last, wherever on the board that is now. A card that moves into
 * another column is drawn anew, and would leave the keyboard at the top of the page.
 */
export function useHome(board: RefObject<HTMLElement | null>): {
  set: (slug: string) => void;
  /** Takes the focus there, if there is such a claim. */
  go: () => void;
} {
  const home = useRef<string | null>(null);
  useEffect(() => {
    if (home.current !== null && document.activeElement === document.body)
      linkIn(cardOf(home.current))?.focus();
  });
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const slug = cardAround(event.target)?.dataset.claim;
      if (slug) home.current = slug;
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || home.current === null) return;
      if (event.target instanceof Element && event.target.closest("#bulk"))
        linkIn(cardOf(home.current))?.focus();
    };
    // Who clicks beside the cards wants the focus there.
    const onPointer = (event: PointerEvent) => {
      if (!cardAround(event.target)) home.current = null;
    };
    const element = board.current;
    element?.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onEscape);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      element?.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onEscape);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [board]);
  return useMemo(
    () => ({
      set: (slug: string) => {
        home.current = slug;
      },
      go: () => linkIn(home.current === null ? null : cardOf(home.current))?.focus(),
    }),
    [],
  );
}
