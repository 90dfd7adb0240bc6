import type { Item, Similar } from "@/components/lifting/room-types";
import type { RoomActions } from "@/components/lifting/use-sends";
import type { Room } from "@/lib/lifting/room";

/** A form that comes back: what was typed, and what is wrong with it. */
export type Returned = { values: Record<string, string>; errors: Record<string, string> } | null;

export type RoomProps = {
  room: Room & { snapshot: NonNullable<Room["snapshot"]> };
  /** The suggestion that is current when the page opens. */
  current: string | null;
  /** Words that the address names. */
  own: Item | null;
  /** What says the same as the words that are current when the page opens. */
  known: { statement: string; similar: Similar[] } | null;
  /** The names among the speakers that are known here. */
  knownNames: string[];
  failed: { lift: Returned; words: Returned };
  actions: RoomActions;
  forms: Record<"lift" | "decide" | "words", (form: FormData) => Promise<void>>;
};
