"use client";

import { type ReactNode, useRef, useState } from "react";
import { BulkBar } from "@/components/desk/board-bulk";
import { BoardDialog } from "@/components/desk/board-dialog";
import { cardOf, readCard } from "@/components/desk/board-dom";
import type { BoardContext, Moved, MoveProblem } from "@/components/desk/board-move-panel";
import { BulkReport, type BulkReported } from "@/components/desk/board-report";
import { CardNote, type Note } from "@/components/desk/card-note";
import { useBoardDrag } from "@/components/desk/use-board-drag";
import { useBoardKeys } from "@/components/desk/use-board-keys";
import { useHome } from "@/components/desk/use-home";
import { useSelection } from "@/components/desk/use-selection";
import { useSending } from "@/components/desk/use-sending";
import { asks, moveInto } from "@/lib/desk/board-moves";
import type { DeskState, Move } from "@/lib/desk/states";

/** What an action answers a script. */
export type MoveResult = { kind: "done"; message: string } | { kind: "error"; message: string };
export type BulkResult = { kind: "done"; report: BulkReported } | { kind: "error"; message: string };

export type BoardActions = {
  /** Plain forms post to these. */
  move: (form: FormData) => Promise<void>;
  bulk: (form: FormData) => Promise<void>;
  /** Scripts call these. */
  moveInPage: (form: FormData) => Promise<MoveResult>;
  bulkInPage: (form: FormData) => Promise<BulkResult>;
};

type Props = {
  context: BoardContext;
  actions: BoardActions;
  labels: string[];
  /** The bulk form that came back without scripts. */
  kept: { typed: Record<string, string>; problem: string | null; report: BulkReported | null };
  /** The columns or the list, drawn by the server. */
  children: ReactNode;
};

type Opened = { card: Moved; wanted: Move | null };

/**
 * What moves on a board: selection, keys, drag and drop, and the forms. The cards in it are the server's: a change is
 * sent, and the page comes back as it is then. Nothing is shown as done before it is.
 */
export function BoardDesk({ context, actions, labels, kept, children }: Props) {
  const { mine, newsroom } = context;
  const board = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<MoveProblem | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [said, setSaid] = useState("");
  const [bulk, setBulk] = useState(kept);
  const home = useHome(board);
  const selection = useSelection(board);
  const { pending, send, lost } = useSending();

  const open = (card: Moved, wanted: Move | null) => {
    setProblem(null);
    setOpened({ card, wanted });
  };

  const move = (card: Moved, form: FormData, refused: (message: string) => void) => {
    home.set(card.slug);
    setSaid("");
    send(() => actions.moveInPage(form), {
      done: ({ message }) => {
        setOpened(null);
        setNote(null);
        setSaid(`${message} “${card.statement}”`);
      },
      refused,
    });
  };

  const drop = (card: Moved, to: DeskState) => {
    const answer = moveInto(mine, card, to, newsroom.signOffRequired);
    if ("refusal" in answer) return setNote({ slug: card.slug, text: answer.refusal, kind: "refused" });
    if (asks(answer.move)) return open(card, answer.move);
    setNote({ slug: card.slug, text: "Moving…", kind: "pending" });
    move(card, moveForm(context, card, answer.move), (text) =>
      setNote({ slug: card.slug, text, kind: "refused" }),
    );
  };

  const submitBulk = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (pending) return;
    setSaid("");
    send(() => actions.bulkInPage(new FormData(form)), {
      done: ({ report }) => {
        const all = report.failed.length === 0;
        // What was not done stays as it was typed, to be sent again.
        if (all) form.reset();
        selection.keep(report.failed.map((one) => one.slug));
        setBulk({ typed: {}, problem: null, report });
        if (all) home.go();
      },
      refused: (message) => setBulk({ typed: {}, problem: message, report: null }),
    });
  };

  useBoardKeys(board, {
    onMove: (card) => open(readCard(card), null),
    onTick: selection.tick,
    onBulk: () => document.querySelector<HTMLInputElement>("#bulk input[type=radio]")?.focus(),
  });
  useBoardDrag(board, mine.works, {
    allowed: (card, to) => card.state !== to && "move" in moveInto(mine, card, to, newsroom.signOffRequired),
    onDrop: drop,
  });

  const onClick = (event: React.MouseEvent) => {
    const link = (event.target as Element).closest("a[data-move]");
    const card = link?.closest<HTMLElement>("[data-claim]");
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(readCard(card), null);
  };

  return (
    <>
      {mine.works && (
        <BulkBar
          {...{ context, labels, pending, typed: bulk.typed, selected: selection.count }}
          action={actions.bulk}
          onSubmit={submitBulk}
          onSelectAll={(event) => {
            event.preventDefault();
            selection.all();
          }}
          onSelectNone={selection.none}
        >
          <BulkReport
            problem={lost ?? bulk.problem}
            report={bulk.report}
            newsroom={newsroom.slug}
            said={said}
          />
        </BulkBar>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside are what is clicked, here for all of them */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by Enter too */}
      <div ref={board} id="claims" onClick={onClick} className="scroll-mt-28 pt-5">
        {children}
      </div>
      <CardNote note={note} />
      <BoardDialog
        {...{ opened, context, pending, problem, lost, action: actions.move }}
        onClose={() => setOpened(null)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!opened || pending) return;
          const form = formOf(event);
          // What changed meanwhile, in another tab or by a colleague, is what the card says now.
          const card = cardOf(opened.card.slug);
          move(opened.card, form, (message) => {
            setProblem({ message, move: String(form.get("move")), typed: {} });
            if (card?.isConnected) home.set(opened.card.slug);
          });
        }}
      />
    </>
  );
}

function formOf(event: React.FormEvent<HTMLFormElement>): FormData {
  const { submitter } = event.nativeEvent as SubmitEvent;
  return new FormData(event.currentTarget, submitter);
}

/** The form that a drop stands for. */
function moveForm({ newsroom, search }: BoardContext, card: Moved, move: Move): FormData {
  const form = new FormData();
  const fields = { newsroom: newsroom.slug, search, slug: card.slug, seen: String(card.version), move };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
