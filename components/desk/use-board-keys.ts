import { type RefObject, useEffect, useEffectEvent } from "react";
import { boxIn, cardAround, linkIn, neighbour } from "@/components/desk/board-dom";

type Keys = {
  /** Opens what can be done with the card. */
  onMove: (card: HTMLElement) => void;
  /** Ticks the card's box; with `range`, all from the one ticked last. */
  onTick: (box: HTMLInputElement, range: boolean) => void;
  /** Goes to what is done to all that are selected. */
  onBulk: () => void;
};

/** The keys that work while a card has the focus: arrows, M, X, B. Single letters do nothing anywhere else. */
export function useBoardKeys(board: RefObject<HTMLElement | null>, keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const card = cardAround(event.target);
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event, card, keys)) event.preventDefault();
  });
  useEffect(() => {
    const element = board.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener("keydown", listener);
    return () => element?.removeEventListener("keydown", listener);
  }, [board]);
}

/** @returns whether the key meant something here */
function press(
  { key, shiftKey }: KeyboardEvent,
  card: HTMLElement,
  { onMove, onTick, onBulk }: Keys,
): boolean {
  const box = boxIn(card);
  if (key.startsWith("Arrow")) {
    const next = linkIn(neighbour(card, key));
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return next !== null;
  }
  if (!box) return false;
  switch (key.toLowerCase()) {
    case "m":
      onMove(card);
      return true;
    case "x":
      box.checked = !box.checked;
      onTick(box, shiftKey);
      return true;
    case "b":
      onBulk();
      return true;
    default:
      return false;
  }
}
