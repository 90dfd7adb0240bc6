import type { Moved } from "@/components/desk/board-types";
import type { DeskState } from "@/lib/desk/states";

// The cards are drawn by the server and hold no state of their own: what scripts need of them they read off the page.

/** The card or row of a claim; null where it is not shown. */
export function cardOf(slug: string): HTMLElement | null {
  return document.querySelector(`[data-claim="${CSS.escape(slug)}"]`);
}

/** The card in which something stands; null for what stands in none. */
export function cardAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-claim]") : null;
}

/** The link that opens a card's claim: where focus rests. */
export function linkIn(card: HTMLElement | null): HTMLAnchorElement | null {
  return card?.querySelector<HTMLAnchorElement>("a[id^=c]") ?? null;
}

/** The checkbox that selects a card. */
export function boxIn(card: HTMLElement | null): HTMLInputElement | null {
  return card?.querySelector<HTMLInputElement>("input[name=row]") ?? null;
}

/** Every checkbox of the page, in its order. */
export function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[name=row]")];
}

/** What a card says of itself. */
export function readCard(card: HTMLElement): Moved {
  const { claim = "", state, version, for: assignees = "" } = card.dataset;
  return {
    slug: claim,
    state: state as DeskState,
    version: Number(version),
    assignees: assignees.split(" ").filter(Boolean),
    statement: linkIn(card)?.textContent ?? "",
  };
}

/** The card to which an arrow key leads: along its column, or at the same height in the next one that has any. */
export function neighbour(card: HTMLElement, key: string): HTMLElement | null {
  const column = cardsBeside(card);
  const at = column.indexOf(card);
  if (key === "ArrowDown") return column[at + 1] ?? null;
  if (key === "ArrowUp") return column[at - 1] ?? null;
  const sections = [...document.querySelectorAll<HTMLElement>("[data-column]:has([data-claim])")];
  const from = sections.findIndex((one) => one.contains(card));
  const to = from < 0 ? undefined : sections[from + (key === "ArrowRight" ? 1 : -1)];
  const there = to ? [...to.querySelectorAll<HTMLElement>("[data-claim]")] : [];
  return there[Math.min(at, there.length - 1)] ?? null;
}

function cardsBeside(card: HTMLElement): HTMLElement[] {
  return [...(card.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement);
}

/** Ticks or unticks every box from one to another, as the second is. @returns whether both are on the page */
export function tickBetween(from: HTMLInputElement | null, to: HTMLInputElement): void {
  const all = boxes();
  const [start, end] = [from ? all.indexOf(from) : -1, all.indexOf(to)].sort((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) return;
  for (const box of all.slice(start, end + 1)) box.checked = to.checked;
}
