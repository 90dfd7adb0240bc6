import type { Dispatch } from "react";
import { mergeItems } from "@/components/lifting/pieces";
import { nextAfter, type RoomEvent, type RoomState } from "@/components/lifting/room-state";
import type { Item } from "@/components/lifting/room-types";

/** What a move needs: the room as it is, and how it is changed, told and sent. */
export type Moving = {
  state: RoomState;
  queue: Item[];
  item: Item | null;
  tell: Dispatch<RoomEvent>;
  setSaid: (words: string) => void;
  decide: (intent: "dismiss" | "restore", ids: string[]) => void;
};

/** Goes to the next of what waits, or the one before. */
export function go({ queue, item, tell, setSaid }: Moving, step: 1 | -1): void {
  const to = queue[queue.findIndex((one) => one.key === item?.key) + step];
  if (to) tell({ type: "go", to: to.key });
  else setSaid(step > 0 ? "This is the last one." : "This is the first one.");
}

/** Puts words aside, and with them the suggestions of which nothing else waits. */
export function dismiss(moving: Moving, items: Item[]): void {
  const { queue, tell, setSaid, decide } = moving;
  if (isOwnChoice(moving, items)) {
    undo(moving);
    return;
  }
  const gone = items.map((one) => one.key);
  const next = nextAfter(queue, gone);
  const kept = queue.filter((one) => !gone.includes(one.key)).flatMap((one) => one.suggestionIds);
  const ids = [...new Set(items.flatMap((one) => one.suggestionIds))].filter((id) => !kept.includes(id));
  const made = gone.filter((key) => !ids.includes(key));
  if (made.length > 0) tell({ type: "replaced", hidden: made, added: [], next });
  if (ids.length > 0) tell({ type: "dismissed", ids, next });
  setSaid(items.length === 1 ? "Dismissed. U takes it back." : `${items.length} dismissed. U takes it back.`);
  decide("dismiss", ids);
}

/** Words that were just chosen are no suggestion to be dismissed: what they stand for is there again. */
function isOwnChoice({ state }: Moving, [only, ...others]: Item[]): boolean {
  const last = state.undo.at(-1);
  return (
    only?.rank === null && others.length === 0 && last?.kind === "replaced" && last.added.includes(only.key)
  );
}

/** Takes the last dismissal, split, merge or choice back. */
export function undo({ state, tell, setSaid, decide }: Moving): void {
  const last = state.undo.at(-1);
  if (!last) {
    setSaid("There is nothing to take back. A claim that is open is public: a steward retracts it.");
    return;
  }
  tell({ type: "undone" });
  setSaid("Taken back.");
  if (last.kind === "dismissed") decide("restore", last.ids);
}

/** Opens a dismissed suggestion again, and goes there. */
export function restore({ tell, decide }: Moving, id: string): void {
  tell({ type: "states", states: { [id]: "OPEN" } });
  tell({ type: "go", to: id });
  decide("restore", [id]);
}

/** Puts words in the place of others; what waits already is gone to. */
export function replace({ queue, tell, setSaid }: Moving, gone: Item[], added: Item[], words: string): void {
  const [first] = added;
  if (first && queue.some((one) => one.key === first.key)) {
    tell({ type: "go", to: first.key });
    return;
  }
  tell({ type: "replaced", hidden: gone.map((one) => one.key), added, next: first?.key ?? null });
  setSaid(words);
}

/** Makes the current words and the next in the text, or those before, one. */
export function merge(moving: Moving, step: 1 | -1): void {
  const { item, queue, setSaid } = moving;
  if (!item) return;
  const inText = queue.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const other = inText[inText.indexOf(item) + step];
  const both = other && mergeItems(item, other);
  if (other && both) replace(moving, [item, other], [both], "Merged. U takes it back.");
  else setSaid("There is no suggestion near enough to merge it with.");
}
