import type { BoardQuery } from "@/lib/desk/board-query";
import { DESK_STATES, type DeskState, type Move } from "@/lib/desk/states";

export const FILTER_LABELS = {
  state: "State",
  assignee: "Assigned to",
  article: "Article",
  due: "Due",
  label: "Label",
  q: "Text",
} as const;

export const DUE_WORDS: Record<NonNullable<BoardQuery["due"]>, string> = {
  overdue: "Overdue",
  today: "Today",
  week: "Within seven days",
  none: "No date",
};

export const SORT_WORDS: Record<BoardQuery["sort"], string> = {
  due: "Due first",
  moved: "Latest move first",
  statement: "By the alphabet",
};

/** What is said once a move is made. */
export const MOVED: Record<Move, string> = {
  assign: "It is assigned.",
  unassign: "It lies in the inbox again.",
  take: "It is yours now.",
  start: "The review has started.",
  pause: "The review is paused.",
  hand_over: "It is handed over.",
  decline: "It is declined.",
  reopen: "It is open again.",
  sign_off: "It is signed off.",
  return: "It is returned.",
};

/** A day as short as it is clear: "3 Dec", with the year unless it is this one. */
export function shortDay(iso: string, now: string): string {
  const sameYear = iso.slice(0, 4) === now.slice(0, 4);
  return new Date(iso).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(!sameYear && { year: "numeric" }),
    timeZone: "UTC",
  });
}

/** When something is due, in words; null where nothing is. What is done is not due. */
export function dueWords(
  { dueOn, state }: { dueOn: string | null; state?: DeskState },
  now: string,
): { text: string; overdue: boolean } | null {
  if (!dueOn || state === "SIGNED_OFF" || state === "DECLINED") return null;
  const overdue = dueOn < now;
  const day = shortDay(dueOn, now);
  const text = dueOn === now ? "Due today" : overdue ? `Overdue: ${day}` : `Due ${day}`;
  return { text, overdue };
}

/** A colleague as choosers and cards name them: who is away is seen to be. */
export function calledWithAbsence(
  { name, awayUntil }: { name: string; awayUntil: string | null },
  now: string,
): string {
  return awayUntil ? `${name} (away until ${shortDay(awayUntil, now)})` : name;
}

/** The states as columns stand: all of them, or the one that is filtered for. */
export function columnsOf({ state }: BoardQuery): readonly DeskState[] {
  return state ? [state] : DESK_STATES;
}
