import { type Dispatch, useRef, useState } from "react";
import { AWAY, isUndecided, UNDECIDED, wordsOf } from "@/components/lifting/answers";
import { nextAfter, type RoomEvent } from "@/components/lifting/room-state";
import type { Item, LiftAnswer, Similar } from "@/components/lifting/room-types";
import { useOutbox } from "@/components/lifting/use-outbox";
import type { StatesNow } from "@/lib/lifting/dismiss-suggestions";

/** What the room sends while it is worked in. */
export type RoomActions = {
  lift: (form: FormData) => Promise<LiftAnswer>;
  decide: (
    form: FormData,
  ) => Promise<{ kind: "decided"; states: StatesNow } | { kind: "error"; message: string }>;
};

/** What was just done, and the claim to which it led. */
export type Told = { words: string; slug: string | null };

type Decision = { intent: "dismiss" | "restore"; ids: string[] };

type Given = { slug: string; actions: RoomActions; queue: Item[]; tell: Dispatch<RoomEvent> };

/** Sends what was decided, one after the other; what is refused, or reaches nobody, is as it was before and says why. */
export function useSends({ slug, actions, queue, tell }: Given) {
  const [told, setTold] = useState<Told>({ words: "", slug: null });
  const setSaid = (words: string, led: string | null = null) => setTold({ words, slug: led });
  const { post, waiting } = useOutbox();
  // Decisions that are not under way yet travel together.
  const next = useRef<Decision | null>(null);

  const decide = (intent: Decision["intent"], ids: string[]) => {
    if (ids.length === 0) return;
    if (next.current?.intent === intent) {
      next.current.ids.push(...ids);
      return;
    }
    const decision: Decision = { intent, ids: [...ids] };
    next.current = decision;
    const before = intent === "dismiss" ? ("OPEN" as const) : ("DISMISSED" as const);
    const failed = (message: string) => {
      tell({ type: "states", states: Object.fromEntries(decision.ids.map((id) => [id, before])) });
      setSaid(message);
    };
    post(() => {
      if (next.current === decision) next.current = null;
      return actions.decide(formOf({ slug, intent, suggestions: decision.ids.join(",") }));
    }).then(
      (answer) => (answer.kind === "error" ? failed(answer.message) : tell(acceptedMeanwhile(answer.states))),
      () => failed(AWAY),
    );
  };

  const lift = (item: Item, form: FormData, similar: Similar[]) => {
    const attaches = String(form.get("intent")).startsWith("attach:");
    const came = (answer: LiftAnswer) => tell({ type: "answered", item, answer });
    if (!attaches && isUndecided(form, similar))
      return came({ kind: "similar", message: UNDECIDED, similar });
    tell({ type: "sending", key: item.key, next: nextAfter(queue, [item.key]) });
    setSaid(attaches ? "Attaching …" : "Opening …");
    const said = (answer: LiftAnswer) => {
      came(answer);
      setSaid(wordsOf(answer), "slug" in answer ? answer.slug : null);
    };
    post(() => actions.lift(form)).then(said, () => said({ kind: "error", message: AWAY }));
  };
  return { told, setSaid, waiting, decide, lift };
}

/** Only this is news: what was decided here may have been taken back since. */
function acceptedMeanwhile(states: StatesNow): RoomEvent {
  const accepted = Object.entries(states).filter(([, state]) => state === "ACCEPTED");
  return { type: "states", states: Object.fromEntries(accepted) };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
