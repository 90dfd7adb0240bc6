import { chosenItem, wordsIn } from "@/components/lifting/pieces";
import { begin, queueOf } from "@/components/lifting/room-state";
import type { Item } from "@/components/lifting/room-types";
import { startingValues } from "@/components/lifting/starting-values";
import { knownNames } from "@/lib/lifting/known-names";
import { WORDS_MAX } from "@/lib/lifting/model";
import type { Room, Where } from "@/lib/lifting/room";
import { similarTo } from "./similar-claims";

type Query = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which part of the text an address asks for. */
export function whereOf({ part, at, start, suggestion }: Query): Where {
  const place = numberOf(start) ?? numberOf(at);
  if (place !== null) return { at: place };
  if (typeof suggestion === "string" && UUID.test(suggestion)) return { suggestionId: suggestion };
  return { part: numberOf(part) ?? 1 };
}

/** The words with which the room opens: those that the address names, the suggestion that it names, or the best. */
export function openingOf(
  room: Room,
  { start, end, suggestion }: Query,
): { own: Item | null; current: Item | null } {
  const queue = queueOf(begin(null), room.suggestions);
  const [from, to] = [numberOf(start), numberOf(end)];
  const named = queue.find((one) => one.key === suggestion);
  if (from !== null && to !== null && from < to && to - from <= WORDS_MAX) {
    const isNamed = named?.start === from && named.end === to;
    const span = { start: from, end: to };
    if (!isNamed && wordsIn(room.part, span).trim()) return { own: chosenItem(span, queue), current: null };
  }
  return { own: null, current: named ?? queue[0] ?? null };
}

/** What the editor of the opening words is shown with. @param typed a statement that was sent and came back */
export async function editorData(room: Room, opening: Item | null, typed: string | undefined) {
  const names = await knownNames(room.suggestions.flatMap((one) => one.claimant?.name ?? []));
  if (!opening) return { knownNames: names, known: null };
  const statement = typed ?? startingValues(opening, room.part, names).statement;
  return { knownNames: names, known: { statement, similar: await similarTo(statement) } };
}

function numberOf(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
