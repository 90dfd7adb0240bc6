"use client";

import { useId } from "react";
import { OneColleague, TwoColleagues } from "@/components/desk/board-people";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Colleague } from "@/lib/desk/board-model";
import { asks, type Movable } from "@/lib/desk/board-moves";
import { type Mine, MOVES, type Move, movesOpenTo, stateLabel } from "@/lib/desk/states";

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
      {problem && !asks(problem.move as Move) && <Notice tone="error" live title={problem.message} />}
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
              <Particulars {...props} move={move} />
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

/** What a move asks for. */
function Particulars({ card, context, problem, move }: Props & { move: Move }) {
  const { colleagues, now, mine } = context;
  const id = useId();
  const kept = problem?.move === move ? problem : null;
  const typed = kept?.typed ?? {};
  const assigned = colleagues.filter(
    (one) => card.assignees.includes(one.id) && (mine.manages || one.id === mine.id),
  );
  const people = { id, colleagues, now };
  const before = assigned.find((one) => one.id === mine.id) ?? assigned[0];
  if (move === "decline")
    return <Text id={id} name="reason" label="Why is it declined?" typed={typed} error={kept?.message} />;
  return (
    <>
      {move === "assign" ? (
        <TwoColleagues {...people} chosen={kept ? [typed.first ?? "", typed.second ?? ""] : card.assignees} />
      ) : (
        <>
          <OneColleague
            {...{ ...people, id: `${id}-from`, name: "from", label: "From", colleagues: assigned }}
            chosen={typed.from ?? before?.id}
          />
          <OneColleague
            {...{ ...people, id: `${id}-to`, name: "to", label: "To", nobody: "Choose a colleague" }}
            chosen={typed.to}
          />
        </>
      )}
      <Text
        id={`${id}-note`}
        name="note"
        label={move === "assign" ? "Note (may be empty)" : "What your colleague needs to know"}
        typed={typed}
        error={kept?.message}
      />
    </>
  );
}

function Text({
  id,
  name,
  label,
  typed,
  error,
}: {
  id: string;
  name: string;
  label: string;
  typed: Record<string, string>;
  error: string | undefined;
}) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <Textarea {...control} name={name} rows={2} maxLength={1_000} defaultValue={typed[name] ?? ""} />
      )}
    </Field>
  );
}
