import type { RefObject } from "react";
import type { useModes } from "@/components/lifting/use-modes";
import type { useRoom } from "@/components/lifting/use-room";
import type { Span } from "@/lib/intake/suggest/model";

type Bench = {
  work: ReturnType<typeof useRoom>;
  modes: ReturnType<typeof useModes>;
  selected: Span | null;
  takeSelected: () => void;
  refs: {
    card: RefObject<HTMLElement | null>;
    help: RefObject<HTMLDetailsElement | null>;
    left: RefObject<HTMLDetailsElement | null>;
  };
};

/** What the keys of the room do. @returns whether the key meant something */
export function pressed({ key, shiftKey }: KeyboardEvent, { work, modes, refs, ...words }: Bench): boolean {
  const { card, help, left } = refs;
  const acts = new Map<string, () => void>([
    ["j", () => work.go(1)],
    ["k", () => work.go(-1)],
    ["Enter", () => (words.selected ? words.takeSelected() : pressButton(card.current, "open"))],
    ["a", () => pressButton(card.current, "open")],
    ["e", () => focusStatement(card.current)],
    ["x", () => work.item && work.dismiss([work.item])],
    ["X", () => unfold(left.current)],
    ["u", work.undo],
    ["s", modes.beginSplit],
    ["m", () => work.merge(1)],
    ["M", () => work.merge(-1)],
    ["w", modes.beginWords],
    ["t", () => card.current?.querySelector<HTMLElement>("[data-attach='0']")?.click()],
    ["o", () => work.tell({ type: "turn" })],
    ["?", () => unfold(help.current)],
  ]);
  // Whoever types in capitals means the same, but for the two that have another meaning with Shift.
  const act = acts.get(key) ?? (shiftKey ? undefined : acts.get(key.toLowerCase()));
  act?.();
  return act !== undefined;
}

function pressButton(card: HTMLElement | null, value: string): void {
  card?.querySelector<HTMLElement>(`button[name=intent][value=${value}]:not([hidden])`)?.click();
}

function focusStatement(card: HTMLElement | null): void {
  const field = card?.querySelector<HTMLTextAreaElement>("textarea[name=statement]");
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

function unfold(details: HTMLDetailsElement | null): void {
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("button, input:not([type=hidden])")?.focus();
}
