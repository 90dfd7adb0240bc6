import type { Board, Colleague } from "@/lib/desk/board-model";
import type { Movable } from "@/lib/desk/board-moves";
import type { BoardQuery } from "@/lib/desk/board-query";
import type { Mine } from "@/lib/desk/states";

/** What the board's forms need to know of its newsroom and viewer. */
export type BoardContext = {
  newsroom: { slug: string; signOffRequired: boolean };
  mine: Mine;
  colleagues: Colleague[];
  /** The board's query string, to come back to. */
  search: string;
  now: string;
};

/** A claim whose moves are shown. */
export type Moved = Movable & { slug: string; version: number; statement: string };

/** A move that came back, with what had been typed. */
export type MoveProblem = { message: string; move: string; typed: Record<string, string> };

/** A newsroom's board as it is drawn, as columns or as a table. */
export type ShownBoard = {
  board: Board;
  query: BoardQuery;
  newsroom: { slug: string; signOffRequired: boolean };
  now: string;
  /** Which claims are selected as the page opens. */
  isSelected: (slug: string) => boolean;
  works: boolean;
};
