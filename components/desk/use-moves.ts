import { type FormEvent, useEffect, useState } from "react";
import { cardOf, readCard } from "@/components/desk/board-dom";
import type { BoardContext, Moved, MoveProblem } from "@/components/desk/board-types";
import type { Note } from "@/components/desk/card-note";
import { useSending } from "@/components/desk/use-sending";
import { asks, moveInto } from "@/lib/desk/board-moves";
import type { DeskState, Move } from "@/lib/desk/states";

/** What an action answers a script. */
export type MoveResult = { kind: "done"; message: string } | { kind: "error"; message: string };

type Given = {
  context: BoardContext;
  moveInPage: (form: FormData) => Promise<MoveResult>;
  home: { set: (slug: string) => void };
};

/**
 * Moves of single claims: by the dialog that one opens, or by a drop. A refused one is told where it was made: in the
 * dialog, whose text stays, or beside the card.
 */
export function useMoves({ context, moveInPage, home }: Given) {
  const [opened, setOpened] = useState<{ card: Moved; wanted: Move | null } | null>(null);
  const [problem, setProblem] = useState<MoveProblem | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [said, setSaid] = useState("");
  const { pending, send } = useSending();
  const { mine, newsroom } = context;

  // Who was refused because of a change is told what the claim is now, and goes on from there.
  useEffect(() => {
    const card = problem && opened && cardOf(opened.card.slug);
    const now = card && readCard(card);
    if (now && now.version !== opened?.card.version) setOpened({ card: now, wanted: opened?.wanted ?? null });
  });

  const open = (card: Moved, wanted: Move | null = null) => {
    setProblem(null);
    setNote(null);
    setOpened({ card, wanted });
  };
  const make = (card: Moved, form: FormData, refused: (message: string) => void) => {
    home.set(card.slug);
    setSaid("");
    const done = ({ message }: { message: string }) => {
      setOpened(null);
      setNote(null);
      setSaid(`${message} “${card.statement}”`);
    };
    send(() => moveInPage(form), { done, refused });
  };
  const noteOn = (card: Moved, kind: Note["kind"]) => (text: string) =>
    setNote({ slug: card.slug, text, kind });
  const drop = (card: Moved, to: DeskState) => {
    const answer = moveInto(mine, card, to, newsroom.signOffRequired);
    if ("refusal" in answer) return noteOn(card, "refused")(answer.refusal);
    if (asks(answer.move)) return open(card, answer.move);
    noteOn(card, "pending")("Moving…");
    make(card, moveForm(context, card, answer.move), noteOn(card, "refused"));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!opened || pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    make(opened.card, form, (message) => setProblem({ message, move: String(form.get("move")), typed: {} }));
  };
  return {
    opened,
    problem,
    note,
    said,
    pending,
    open,
    close: () => setOpened(null),
    drop,
    submit,
    /** Nothing is said any more: something else was done. */
    hush: () => setSaid(""),
    allowed: (card: Moved, to: DeskState) =>
      card.state !== to && "move" in moveInto(mine, card, to, newsroom.signOffRequired),
  };
}

/** The form that a drop stands for. */
function moveForm({ newsroom, search }: BoardContext, card: Moved, move: Move): FormData {
  const form = new FormData();
  const fields = { newsroom: newsroom.slug, search, slug: card.slug, seen: String(card.version), move };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
