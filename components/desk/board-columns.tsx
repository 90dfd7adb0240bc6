import { BoardCard } from "@/components/desk/board-card";
import type { ShownBoard } from "@/components/desk/board-types";
import { columnsOf } from "@/components/desk/board-words";
import { classes } from "@/components/ui/classes";
import type { Board } from "@/lib/desk/board-model";
import { boardHref, boardSearch, inAddress } from "@/lib/desk/board-query";
import { type DeskState, stateLabel } from "@/lib/desk/states";

// Said once for a column instead of once a card.
const CARDS = classes(
  "text-[0.8125rem] leading-snug",
  "[&>li]:relative [&>li]:grid [&>li]:gap-1 [&>li]:border-b [&>li]:border-rule [&>li]:py-2.5 [&>li]:ps-7 [&>li]:pe-1",
  "[&>li]:[content-visibility:auto] [&>li]:[contain-intrinsic-size:auto_8rem]",
  "[&_input]:absolute [&_input]:start-0 [&_input]:top-3 [&_input]:size-5 [&_input]:accent-accent",
  "[&>li>a:first-of-type]:font-serif [&>li>a:first-of-type]:text-[0.9375rem] [&>li>a:first-of-type]:leading-[1.3]",
  "[&>li>a:first-of-type]:no-underline [&>li>a:first-of-type]:hover:underline [&_a]:outline-offset-1",
  "[&_a[data-move]]:w-fit [&_a[data-move]]:py-0.5 [&_a[data-move]]:font-semibold",
  "[&>li[data-pending]]:opacity-60",
);

/** The board: a column for each state, beside each other where there is room, one below the other on a phone. */
export function BoardColumns(props: ShownBoard) {
  const { board, query, newsroom } = props;
  const columns = columnsOf(query);
  const starts = columns.map((_, at) =>
    columns.slice(0, at).reduce((sum, state) => sum + cardsIn(board, state).length, 0),
  );
  return (
    <>
      {columns.length > 1 && <Jumps {...props} columns={columns} />}
      <div className={classes("grid gap-x-5 gap-y-8", columns.length > 1 && "md:grid-cols-3 xl:grid-cols-6")}>
        {columns.map((state, at) => (
          <section
            key={state}
            data-column={state}
            aria-labelledby={`column-${inAddress(state)}`}
            className="min-w-0 data-[drop=no]:opacity-40 data-[drop=ok]:outline-2 data-[drop=ok]:outline-dashed data-[drop=over]:outline-2 data-[drop=over]:bg-tint"
          >
            <h2
              id={`column-${inAddress(state)}`}
              className="flex scroll-mt-4 items-baseline justify-between border-t-2 border-ink py-1.5 text-[0.9375rem] font-semibold"
            >
              {stateLabel(state, newsroom.signOffRequired)}{" "}
              <span className="text-sm font-normal text-muted">{board.counts[state]}</span>
            </h2>
            <Cards {...props} state={state} start={starts[at] ?? 0} />
            <Rest {...props} state={state} />
          </section>
        ))}
      </div>
    </>
  );
}

/** On a phone, where columns stand one below the other, the way to each. */
function Jumps({ board, newsroom, columns }: ShownBoard & { columns: readonly DeskState[] }) {
  return (
    <nav aria-label="Columns" className="mb-4 md:hidden">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {columns.map((state) => (
          <li key={state}>
            <a href={`#column-${inAddress(state)}`} className="inline-block py-1">
              {stateLabel(state, newsroom.signOffRequired)} {board.counts[state]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Cards({
  board,
  query,
  newsroom,
  now,
  isSelected,
  works,
  state,
  start,
}: ShownBoard & { state: DeskState; start: number }) {
  const cards = cardsIn(board, state);
  const search = boardSearch(query);
  if (cards.length === 0)
    return <p className="border-b border-rule py-2.5 text-sm text-muted">Nothing here.</p>;
  return (
    <ul className={CARDS}>
      {cards.map((card, at) => (
        <BoardCard
          key={card.slug}
          card={card}
          index={start + at}
          newsroom={newsroom.slug}
          search={search}
          now={now}
          selected={isSelected(card.slug)}
          works={works}
        />
      ))}
    </ul>
  );
}

/** The way to the cards of a long column that are not shown. */
function Rest({ board, query, newsroom, state }: ShownBoard & { state: DeskState }) {
  const shown = cardsIn(board, state).length;
  const total = board.counts[state];
  if (shown >= total) return null;
  const whole = boardHref(newsroom.slug, { ...query, all: state });
  return (
    <p className="py-2.5 text-sm">
      The first {shown}.{" "}
      <a href={`${whole}#column-${inAddress(state)}`} className="font-semibold">
        Show all {total}
      </a>{" "}
      or{" "}
      <a href={boardHref(newsroom.slug, { ...query, view: "list", state, all: null })}>page through them</a>.
    </p>
  );
}

function cardsIn({ cards }: Board, state: DeskState) {
  return cards.filter((card) => card.state === state);
}
