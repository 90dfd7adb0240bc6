"use client";

import { MoveFields } from "@/components/desk/board-move-fields";
import type { BoardContext, Moved, MoveProblem } from "@/components/desk/board-types";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { asks } from "@/lib/desk/board-moves";
import { MOVES, type Move, movesOpenTo, stateLabel } from "@/lib/desk/states";

type Props = {
  card: Moved;
  context: BoardContext;
  /** The move that was asked for, if one was: by a drop, or in a form that came back. */
  wanted: Move | null;
  problem: MoveProblem | null;
  action: (form: FormData) => Promise<void>;
  onSubmit?: (event: React.FormEvent<HTMLFormElement>) => void;
  pending?: boolean;
};

/** Every move that the viewer may make with a claim, each a plain form. */
export function MovePanel(props: Props) {
  const { card, context, wanted, problem } = props;
  const { mine, newsroom } = context;
  const moves = movesOpenTo(mine, card.state, card.assignees);
  const simple = moves.filter((move) => !asks(move));
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        Now “{stateLabel(card.state, newsroom.signOffRequired)}”.{" "}
        <a href={`/desk/claims/${card.slug}?newsroom=${newsroom.slug}`}>Open the claim</a>
        {card.state === "AWAITING_SIGN_OFF" && " to read the verdict and sign it off or return it"}
      </p>
      {problem && (
        // A move that asks for something says it beside its field, too.
        <div className={asks(problem.move as Move) ? "sr-only" : undefined}>
          <Notice tone="error" live title={problem.message} />
        </div>
      )}
      {moves.length === 0 && <p>No move is open to you here.</p>}
      {simple.length > 0 && (
        <MoveForm {...props} className="flex flex-wrap gap-2">
          {simple.map((move) => (
            <Button
              key={move}
              type="submit"
              variant="quiet"
              name="move"
              value={move}
              aria-disabled={props.pending}
              autoFocus={move === wanted}
            >
              {MOVES[move].label}
            </Button>
          ))}
        </MoveForm>
      )}
      <div>
        {moves.filter(asks).map((move) => (
          <details key={move} name="moves" open={move === wanted} className="border-t border-rule py-2">
            <summary className="py-1.5 font-semibold">{MOVES[move].label}…</summary>
            <MoveForm {...props} className="grid gap-3 pt-2 pb-3">
              <MoveFields {...{ card, context, problem, move }} />
              <div>
                <Button
                  type="submit"
                  name="move"
                  value={move}
                  variant={move === "decline" ? "danger" : "primary"}
                  aria-disabled={props.pending}
                >
                  {MOVES[move].label}
                </Button>
              </div>
            </MoveForm>
          </details>
        ))}
      </div>
    </div>
  );
}

function MoveForm({
  card,
  context,
  action,
  onSubmit,
  className,
  children,
}: Props & { className: string; children: React.ReactNode }) {
  const hidden = {
    newsroom: context.newsroom.slug,
    search: context.search,
    slug: card.slug,
    seen: String(card.version),
  };
  return (
    <form action={action} onSubmit={onSubmit} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
