"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";
import { BulkBar } from "@/components/desk/board-bulk";
import { BoardDialog } from "@/components/desk/board-dialog";
import { readCard } from "@/components/desk/board-dom";
import { BulkReport } from "@/components/desk/board-report";
import type { BoardContext } from "@/components/desk/board-types";
import { CardNote } from "@/components/desk/card-note";
import { useBoardDrag } from "@/components/desk/use-board-drag";
import { useBoardKeys } from "@/components/desk/use-board-keys";
import { type Bulk, type BulkResult, useBulk } from "@/components/desk/use-bulk";
import { useHome } from "@/components/desk/use-home";
import { type MoveResult, useMoves } from "@/components/desk/use-moves";
import { useSelection } from "@/components/desk/use-selection";

type Props = {
  context: BoardContext;
  actions: {
    /** Plain forms post to these. */
    move: (form: FormData) => Promise<void>;
    bulk: (form: FormData) => Promise<void>;
    /** Scripts call these. */
    moveInPage: (form: FormData) => Promise<MoveResult>;
    bulkInPage: (form: FormData) => Promise<BulkResult>;
  };
  labels: string[];
  /** The form for many claims as it came back without scripts. */
  kept: Bulk;
  /** The columns or the list, drawn by the server. */
  children: ReactNode;
};

/**
 * What moves on a board: selection, keys, drag and drop, and the forms. The cards in it are the server's: a change is
 * sent, and the page comes back as it is then. Nothing is shown as done before it is.
 */
export function BoardDesk({ context, actions, labels, kept, children }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const home = useHome(board);
  const selection = useSelection(board);
  const { works } = context.mine;
  const moves = useMoves({ context, moveInPage: actions.moveInPage, home });
  const bulk = useBulk({ kept, bulkInPage: actions.bulkInPage, home, selection });
  useBoardKeys(board, {
    onMove: (card) => moves.open(readCard(card)),
    onTick: selection.tick,
    onBulk: () => document.querySelector<HTMLInputElement>("#bulk input[type=radio]")?.focus(),
  });
  useBoardDrag(board, works, { allowed: moves.allowed, onDrop: moves.drop });

  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a[data-move]");
    const card = link?.closest<HTMLElement>("[data-claim]");
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    moves.open(readCard(card));
  };

  return (
    <>
      {works && (
        <BulkBar
          {...{ context, labels, pending: bulk.pending, typed: bulk.typed, selected: selection.count }}
          action={actions.bulk}
          onSubmit={(event) => {
            moves.hush();
            bulk.submit(event);
          }}
          onSelectAll={(event) => {
            event.preventDefault();
            selection.all();
          }}
          onSelectNone={selection.none}
        >
          <BulkReport
            {...{ problem: bulk.problem, report: bulk.report, said: moves.said }}
            newsroom={context.newsroom.slug}
          />
        </BulkBar>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside are what is clicked, here for all of them */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by Enter too */}
      <div ref={board} id="claims" onClick={onClick} className="scroll-mt-28 pt-5">
        {children}
      </div>
      <CardNote note={moves.note} />
      <BoardDialog
        {...{ opened: moves.opened, context, pending: moves.pending, problem: moves.problem }}
        action={actions.move}
        onClose={moves.close}
        onSubmit={moves.submit}
      />
    </>
  );
}
