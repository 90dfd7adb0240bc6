"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { MovePanel } from "@/components/desk/board-move-panel";
import type { BoardContext, Moved, MoveProblem } from "@/components/desk/board-types";
import { Button } from "@/components/ui/button";
import type { Move } from "@/lib/desk/states";

type Props = {
  opened: { card: Moved; wanted: Move | null } | null;
  context: BoardContext;
  pending: boolean;
  problem: MoveProblem | null;
  action: (form: FormData) => Promise<void>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
};

/** What can be done with one claim, over the board. One dialog serves all cards. */
export function BoardDialog({ opened, context, onClose, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = opened !== null;
  useEffect(() => {
    if (!isOpen) return;
    const element = dialog.current;
    element?.showModal();
    // A move that was asked for by dropping the card: its first field is next.
    element?.querySelector<HTMLElement>("details[open] :is(select, textarea)")?.focus();
    return () => element?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="dialog-title"
      className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] border border-ink bg-paper p-5 text-ink backdrop:bg-ink/40"
    >
      {opened && (
        <>
          <div className="mb-3 flex items-start justify-between gap-4">
            <h2 id="dialog-title" dir="auto" className="font-serif text-[1.1875rem] leading-snug font-medium">
              {opened.card.statement}
            </h2>
            <Button variant="link" onClick={onClose}>
              Close
            </Button>
          </div>
          <MovePanel key={opened.card.slug} {...rest} {...opened} context={context} />
        </>
      )}
    </dialog>
  );
}
