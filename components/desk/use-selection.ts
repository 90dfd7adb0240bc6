import { type RefObject, useEffect, useRef, useState } from "react";
import { boxes, boxIn, cardOf, tickBetween } from "@/components/desk/board-dom";

/** Which claims are selected. The boxes themselves hold it; here they are only counted. */
export function useSelection(board: RefObject<HTMLElement | null>) {
  const [count, setCount] = useState<number | null>(null);
  const last = useRef<HTMLInputElement | null>(null);
  // Claims that stay selected though their cards are drawn anew, until somebody ticks another.
  const kept = useRef<string[]>([]);
  const recount = () => setCount(boxes().filter((box) => box.checked).length);

  const tick = (box: HTMLInputElement, range: boolean) => {
    if (range) tickBetween(last.current, box);
    last.current = box;
    kept.current = [];
    recount();
  };
  const set = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    kept.current = [];
    recount();
  };

  useEffect(() => {
    for (const slug of kept.current) {
      const box = boxIn(cardOf(slug));
      if (box) box.checked = true;
    }
    recount();
  });
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const box = event.target;
      if (box instanceof HTMLInputElement && box.name === "row") tick(box, event.shiftKey);
    };
    const element = board.current;
    element?.addEventListener("click", onClick);
    return () => element?.removeEventListener("click", onClick);
  });

  return {
    count,
    tick,
    all: () => set(true),
    none: () => set(false),
    /** Leaves only these selected. */
    keep: (slugs: string[]) => {
      set(false);
      kept.current = slugs;
    },
  };
}
