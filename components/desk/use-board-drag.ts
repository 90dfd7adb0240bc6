import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { cardAround, readCard } from "@/components/desk/board-dom";
import type { Moved } from "@/components/desk/board-types";
import type { DeskState } from "@/lib/desk/states";

type Drag = {
  /** Whether a card may come into a column. */
  allowed: (card: Moved, to: DeskState) => boolean;
  onDrop: (card: Moved, to: DeskState) => void;
};

/**
 * Lets cards be dragged from column to column. Only the card under the pointer is made draggable, so that a long board
 * costs nothing; while it is dragged each column shows whether it may come there.
 */
export function useBoardDrag(board: RefObject<HTMLElement | null>, enabled: boolean, drag: Drag): void {
  const allowed = useEffectEvent(drag.allowed);
  const onDrop = useEffectEvent(drag.onDrop);
  useEffect(() => {
    const element = board.current;
    if (!element || !enabled) return;
    const stopHover = draggableUnderPointer(element);
    const stopMonitor = monitorForElements({
      onDragStart: ({ source }) => mark((to) => (allowed(readCard(source.element), to) ? "ok" : "no")),
      onDropTargetChange: ({ source, location }) => {
        const over = location.current.dropTargets[0]?.element;
        const card = readCard(source.element);
        mark((to, column) => (allowed(card, to) ? (column === over ? "over" : "ok") : "no"));
      },
      onDrop: ({ source, location }) => {
        mark(() => null);
        const column = location.current.dropTargets[0]?.element;
        const to = column instanceof HTMLElement ? column.dataset.column : undefined;
        const card = readCard(source.element);
        if (to && to !== card.state) onDrop(card, to as DeskState);
      },
    });
    const stopTargets = columns().map((column) => dropTargetForElements({ element: column }));
    return () => {
      for (const stop of [stopHover, stopMonitor, ...stopTargets]) stop();
    };
  }, [board, enabled]);
}

const columns = () => [...document.querySelectorAll<HTMLElement>("[data-column]")];

function mark(as: (to: DeskState, column: HTMLElement) => "ok" | "no" | "over" | null): void {
  for (const column of columns()) {
    const now = as(column.dataset.column as DeskState, column);
    if (now) column.dataset.drop = now;
    else delete column.dataset.drop;
  }
}

function draggableUnderPointer(board: HTMLElement): () => void {
  let current: HTMLElement | null = null;
  let stop = () => {};
  const onPointer = (event: PointerEvent) => {
    const card = cardAround(event.target);
    if (card === current) return;
    stop();
    current = card;
    stop = card ? draggable({ element: card }) : () => {};
  };
  board.addEventListener("pointerover", onPointer);
  return () => {
    board.removeEventListener("pointerover", onPointer);
    stop();
  };
}
