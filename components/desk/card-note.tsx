"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { cardOf } from "@/components/desk/board-dom";

/** Something said beside a card: why a move was refused, or that one is under way. */
export type Note = { slug: string; text: string; kind: "refused" | "pending" };

/** Draws a note into the card that it is about, wherever that card is now. */
export function CardNote({ note }: { note: Note | null }) {
  const [card, setCard] = useState<HTMLElement | null>(null);
  // After each drawing: the server may have put the card elsewhere.
  useEffect(() => setCard(note && cardOf(note.slug)));
  useEffect(() => {
    if (!card || note?.kind !== "pending") return;
    card.dataset.pending = "";
    return () => {
      delete card.dataset.pending;
    };
  }, [card, note]);
  if (!note || !card) return null;
  return createPortal(
    <p
      role={note.kind === "refused" ? "alert" : "status"}
      className={note.kind === "refused" ? "border-s-4 border-danger bg-tint px-2 py-1" : "text-muted"}
    >
      {note.kind === "refused" && <span aria-hidden="true">✕ </span>}
      {note.text}
    </p>,
    card,
  );
}
