import type { Item, LiftAnswer, Sent } from "@/components/lifting/room-types";
import type { StatesNow } from "@/lib/lifting/dismiss-suggestions";
import { LIKELY, type RoomSuggestion, type SuggestionStateName } from "@/lib/lifting/model";

/** What can be taken back with one key. What was opened can not: it is public. */
type Undo =
  | { kind: "dismissed"; ids: string[]; current: string | null }
  | { kind: "replaced"; hidden: string[]; added: string[]; current: string | null };

/** What somebody has done in the room since the page was loaded. */
export type RoomState = {
  current: string | null;
  /** By suggestion, where it differs from what the page was loaded with. */
  states: StatesNow;
  /** Pieces of suggestions, several together, and words that were chosen. */
  added: Item[];
  /** Suggestions in whose place others stand. */
  hidden: string[];
  sent: Record<string, Sent>;
  undo: Undo[];
  inTextOrder: boolean;
};

export type RoomEvent =
  | { type: "go"; to: string | null }
  | { type: "turn" }
  | { type: "dismissed"; ids: string[]; next: string | null }
  | { type: "states"; states: StatesNow }
  | { type: "replaced"; hidden: string[]; added: Item[]; next: string | null }
  | { type: "sending"; key: string; next: string | null }
  | { type: "answered"; item: Item; answer: LiftAnswer }
  | { type: "undone" };

/** The state of a page that was just loaded. */
export function begin(current: string | null, added: Item[] = []): RoomState {
  return { current, states: {}, added, hidden: [], sent: {}, undo: [], inTextOrder: false };
}

/** What a room is after something happened in it. */
export function after(state: RoomState, event: RoomEvent): RoomState {
  const { current, states, added, hidden, sent, undo } = state;
  switch (event.type) {
    case "go":
      return { ...state, current: event.to };
    case "turn":
      return { ...state, inTextOrder: !state.inTextOrder };
    case "states":
      return { ...state, states: { ...states, ...event.states } };
    case "dismissed": {
      const now = Object.fromEntries(event.ids.map((id) => [id, "DISMISSED" as const]));
      const taken: Undo = { kind: "dismissed", ids: event.ids, current };
      return { ...state, states: { ...states, ...now }, current: event.next, undo: [...undo, taken] };
    }
    case "replaced": {
      const keys = event.added.map((one) => one.key);
      const taken: Undo = { kind: "replaced", hidden: event.hidden, added: keys, current };
      return {
        ...state,
        added: [...added, ...event.added],
        hidden: [...hidden, ...event.hidden],
        current: event.next,
        undo: [...undo, taken],
      };
    }
    case "sending":
      return { ...state, current: event.next, sent: { ...sent, [event.key]: { kind: "sending" } } };
    case "answered":
      return answered(state, event.item, event.answer);
    case "undone":
      return undone(state);
  }
}

/** Words that have become a claim's are public: what led there can not be taken back here any more. */
function answered(state: RoomState, { key, suggestionIds }: Item, answer: LiftAnswer): RoomState {
  const sent = { ...state.sent, [key]: answer };
  if (!DONE.includes(answer.kind)) return { ...state, sent };
  const accepted = Object.fromEntries(suggestionIds.map((id) => [id, "ACCEPTED" as const]));
  const undo = state.undo.filter((one) => one.kind !== "replaced" || !one.added.includes(key));
  return { ...state, sent, undo, states: { ...state.states, ...accepted } };
}

function undone(state: RoomState): RoomState {
  const last = state.undo.at(-1);
  if (!last) return state;
  const rest = { ...state, undo: state.undo.slice(0, -1), current: last.current };
  if (last.kind === "dismissed") {
    const open = Object.fromEntries(last.ids.map((id) => [id, "OPEN" as const]));
    return { ...rest, states: { ...state.states, ...open } };
  }
  return {
    ...rest,
    added: state.added.filter((one) => !last.added.includes(one.key)),
    hidden: state.hidden.filter((key) => !last.hidden.includes(key)),
  };
}

/** Where a suggestion stands, with what was done since. */
export function stateOf(state: RoomState, { id, state: loaded }: RoomSuggestion): SuggestionStateName {
  return state.states[id] ?? loaded;
}

/** A suggestion as words to make a claim of. */
export function itemOf({ id, state: _, by: _by, score, ...rest }: RoomSuggestion): Item {
  return { ...rest, key: id, suggestionIds: [id], isLikely: score >= LIKELY };
}

const DONE: Sent["kind"][] = ["sending", "opened", "attached", "faster"];

/** Whether the words are still to be decided on. */
function isOpen(state: RoomState, item: Item): boolean {
  const sent = state.sent[item.key]?.kind;
  return !state.hidden.includes(item.key) && (sent === undefined || !DONE.includes(sent));
}

/** What is still to be decided on: what a person made of it first, then the best first, or in the order of the text. */
export function queueOf(state: RoomState, suggestions: RoomSuggestion[]): Item[] {
  const open = suggestions.filter((one) => stateOf(state, one) === "OPEN").map(itemOf);
  const items = [...open, ...state.added].filter((item) => isOpen(state, item));
  const place = ({ rank }: Item) => rank ?? 0;
  return items.sort((a, b) => {
    const likely = Number(b.isLikely) - Number(a.isLikely);
    if (state.inTextOrder) return likely || a.start - b.start || a.end - b.end;
    return likely || place(a) - place(b) || a.start - b.start;
  });
}

/** What comes after the current words when they are decided on; what comes before where they are the last. */
export function nextAfter(queue: Item[], gone: string[]): string | null {
  const index = queue.findIndex((one) => gone.includes(one.key));
  const later = queue.slice(Math.max(index, 0)).find((one) => !gone.includes(one.key));
  const earlier = queue.findLast((one) => !gone.includes(one.key));
  return (later ?? earlier)?.key ?? null;
}
