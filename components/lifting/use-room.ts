import { useReducer, useRef } from "react";
import { dismiss, go, merge, replace, restore, undo } from "@/components/lifting/moves";
import { after, queueOf, type RoomState } from "@/components/lifting/room-state";
import type { Item } from "@/components/lifting/room-types";
import { type RoomActions, useSends } from "@/components/lifting/use-sends";
import type { RoomSuggestion } from "@/lib/lifting/model";

type Given = { slug: string; suggestions: RoomSuggestion[]; actions: RoomActions; initial: RoomState };

/** The work in the room: what waits, what is current, and what is done with it. Everything shows at once. */
export function useRoom({ slug, suggestions, actions, initial }: Given) {
  const [state, tell] = useReducer(after, initial);
  const typed = useRef(new Map<string, Record<string, string>>());
  const queue = queueOf(state, suggestions);
  const item = queue.find((one) => one.key === state.current) ?? queue[0] ?? null;
  const sends = useSends({ slug, actions, queue, tell });
  const moving = { state, queue, item, tell, ...sends };
  return {
    ...moving,
    typed,
    go: (step: 1 | -1) => go(moving, step),
    dismiss: (items: Item[]) => dismiss(moving, items),
    undo: () => undo(moving),
    restore: (id: string) => restore(moving, id),
    replace: (gone: Item[], added: Item[], words: string) => replace(moving, gone, added, words),
    merge: (step: 1 | -1) => merge(moving, step),
  };
}
