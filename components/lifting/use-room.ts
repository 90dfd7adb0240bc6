import { useReducer, useRef, useState } from "react";
import { mergeItems } from "@/components/lifting/pieces";
import { after, nextAfter, queueOf, type RoomState } from "@/components/lifting/room-state";
import type { Item, LiftAnswer, Similar } from "@/components/lifting/room-types";
import { useOutbox } from "@/components/lifting/use-outbox";
import type { StatesNow } from "@/lib/lifting/dismiss-suggestions";
import type { RoomSuggestion } from "@/lib/lifting/model";

/** What the room sends while it is worked in. */
export type RoomActions = {
  lift: (form: FormData) => Promise<LiftAnswer>;
  decide: (
    form: FormData,
  ) => Promise<{ kind: "decided"; states: StatesNow } | { kind: "error"; message: string }>;
};

const AWAY = "Touchstone cannot be reached at the moment. Nothing is lost; try again.";
export const UNDECIDED =
  "This reads like a claim that is here already. Attach these words to it, or say below why not.";

/** What was just done, and the claim to which it led. */
export type Told = { words: string; slug: string | null };

type Given = {
  slug: string;
  suggestions: RoomSuggestion[];
  actions: RoomActions;
  initial: RoomState;
};

/**
 * The work in the room: what waits, what is current, and what is done with it. Everything shows at once and is sent one
 * after the other; what the server refuses comes back to the list.
 */
export function useRoom({ slug, suggestions, actions, initial }: Given) {
  const [state, tell] = useReducer(after, initial);
  const [told, setTold] = useState<Told>({ words: "", slug: null });
  const setSaid = (words: string, slug: string | null = null) => setTold({ words, slug });
  const post = useOutbox();
  const typed = useRef(new Map<string, Record<string, string>>());
  const queue = queueOf(state, suggestions);
  const item = queue.find((one) => one.key === state.current) ?? queue[0] ?? null;

  const decide = (intent: "dismiss" | "restore", ids: string[]) => {
    if (ids.length === 0) return;
    const form = new FormData();
    for (const [name, value] of Object.entries({ slug, intent, suggestions: ids.join(",") }))
      form.set(name, value);
    const back = intent === "dismiss" ? ("OPEN" as const) : ("DISMISSED" as const);
    const failed = (message: string) => {
      tell({ type: "states", states: Object.fromEntries(ids.map((id) => [id, back])) });
      setSaid(message);
    };
    post(() => actions.decide(form)).then(
      (answer) =>
        answer.kind === "error" ? failed(answer.message) : tell({ type: "states", states: answer.states }),
      () => failed(AWAY),
    );
  };

  const go = (step: 1 | -1) => {
    const index = queue.findIndex((one) => one.key === item?.key);
    const to = queue[index + step];
    if (to) tell({ type: "go", to: to.key });
    else setSaid(step > 0 ? "This is the last one." : "This is the first one.");
  };

  const undo = () => {
    const last = state.undo.at(-1);
    if (!last)
      return setSaid("There is nothing to take back. A claim that is open is public: a steward retracts it.");
    tell({ type: "undone" });
    setSaid("Taken back.");
    if (last.kind === "dismissed") decide("restore", last.ids);
  };

  const dismiss = (items: Item[]) => {
    // Words of one's own choice are no suggestion to be dismissed: what they stand for is there again.
    const last = state.undo.at(-1);
    const [only] = items;
    if (only?.rank === null && last?.kind === "replaced" && last.added.includes(only.key)) return undo();
    const next = nextAfter(
      queue,
      items.map((one) => one.key),
    );
    const kept = queue.filter((one) => !items.includes(one)).flatMap((one) => one.suggestionIds);
    const ids = [...new Set(items.flatMap((one) => one.suggestionIds))].filter((id) => !kept.includes(id));
    const made = items.map((one) => one.key).filter((key) => !ids.includes(key));
    if (made.length > 0) tell({ type: "replaced", hidden: made, added: [], next });
    if (ids.length > 0) tell({ type: "dismissed", ids, next });
    setSaid(
      items.length === 1 ? "Dismissed. U takes it back." : `${items.length} dismissed. U takes it back.`,
    );
    decide("dismiss", ids);
  };

  const restore = (id: string) => {
    tell({ type: "states", states: { [id]: "OPEN" } });
    tell({ type: "go", to: id });
    decide("restore", [id]);
  };

  const replace = (gone: Item[], added: Item[], words: string) => {
    const hidden = gone.map((one) => one.key);
    const known = queue.find((one) => one.key === added[0]?.key);
    if (known) tell({ type: "go", to: known.key });
    else tell({ type: "replaced", hidden, added, next: added[0]?.key ?? null });
    setSaid(words);
  };

  const merge = (step: 1 | -1) => {
    if (!item) return;
    const inText = queue.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const other = inText[inText.indexOf(item) + step];
    const both = other && mergeItems(item, other);
    if (!other || !both) return setSaid("There is no suggestion near enough to merge it with.");
    replace([item, other], [both], "Merged. U takes it back.");
  };

  const lift = (what: Item, form: FormData, similar: Similar[]) => {
    const attaches = String(form.get("intent")).startsWith("attach:");
    if (!attaches && isUndecided(form, similar)) {
      tell({ type: "answered", item: what, answer: { kind: "similar", message: UNDECIDED, similar } });
      return;
    }
    tell({ type: "sending", key: what.key, next: nextAfter(queue, [what.key]) });
    setSaid(attaches ? "Attaching …" : "Opening …");
    const came = (answer: LiftAnswer) => {
      tell({ type: "answered", item: what, answer });
      setSaid(wordsOf(answer), "slug" in answer ? answer.slug : null);
    };
    post(() => actions.lift(form)).then(came, () => came({ kind: "error", message: AWAY }));
  };

  return { state, tell, told, setSaid, typed, queue, item, go, dismiss, undo, restore, replace, merge, lift };
}

/** Whether one that reads like the same is neither related nor told apart by a reason. */
function isUndecided(form: FormData, similar: Similar[]): boolean {
  if (String(form.get("reason") ?? "").trim() !== "") return false;
  return similar.some((one) => one.isStrong && !form.get(`related:${one.slug}`));
}

function wordsOf(answer: LiftAnswer): string {
  switch (answer.kind) {
    case "opened":
      return "The claim is open.";
    case "attached":
      return "The words are attached to the claim.";
    case "invalid":
      return "Not opened yet: it waits in the list.";
    case "faster":
      return answer.message;
    default:
      return `${answer.message} It waits in the list.`;
  }
}
