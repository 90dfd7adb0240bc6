import { useState } from "react";
import { chosenItem, type Part, splitAt, splitItem, trimmed, wordSpans } from "@/components/lifting/pieces";
import type { Item } from "@/components/lifting/room-types";
import { type Cursor, chosen, cursorAt, moved } from "@/components/lifting/word-cursor";
import type { Span } from "@/lib/intake/suggest/model";

type Given = {
  part: Part;
  item: Item | null;
  queue: Item[];
  replace: (gone: Item[], added: Item[], words: string) => void;
  setSaid: (words: string) => void;
};

/** The two ways of choosing with the arrow keys: where a suggestion is cut in two, and any words of the text. */
export function useModes({ part, item, queue, replace, setSaid }: Given) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [cut, setCut] = useState<number | null>(null);
  const words = cursor && chosen(cursor);

  const beginSplit = () => {
    if (!item) return;
    if (wordSpans(part, item).length < 2) return setSaid("This is one word: there is nothing to split.");
    setCut(splitAt(part, item));
    setSaid("Where does the second claim begin? Left and right move, Enter splits, Escape leaves it whole.");
  };
  const beginWords = () => {
    setCursor(cursorAt(part, item));
    setSaid("Choosing words: arrows move, Shift and arrows extend, Enter takes them, Escape leaves.");
  };
  const take = (span: Span | null) => {
    const inner = span && trimmed(part, span);
    setCursor(null);
    if (!inner) return;
    const own = chosenItem(inner, queue);
    const settled = queue.filter((one) => one.suggestionIds.every((id) => own.suggestionIds.includes(id)));
    replace(
      settled.filter((one) => one.suggestionIds.length > 0),
      [own],
      "A claim of these words. U takes it back.",
    );
  };
  const leave = () => {
    setCursor(null);
    setCut(null);
    setSaid("");
  };
  const split = () => {
    const pieces = item && cut !== null ? splitItem(part, item, cut) : [];
    setCut(null);
    if (item && pieces.length === 2) replace([item], pieces, "Split in two. U takes it back.");
  };

  /** @returns whether the key meant something while choosing */
  const press = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (cursor === null && cut === null) return false;
    if (key === "Escape") leave();
    else if (key === "Enter") cut === null ? take(words) : split();
    else if (!key.startsWith("Arrow")) return key.length === 1;
    else if (cursor) setCursor(moved(cursor, key, shiftKey));
    else if (item && cut !== null) {
      const most = wordSpans(part, item).length - 1;
      setCut(Math.min(Math.max(cut + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1), 1), most));
    }
    return true;
  };
  return { words, cut: item ? cut : null, press, beginSplit, beginWords, take, split, leave };
}
