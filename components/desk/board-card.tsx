import { BoardCardFoot, Origin } from "@/components/desk/board-card-parts";
import type { BoardCard as Card } from "@/lib/desk/board-model";

export type CardProps = {
  card: Card;
  /** Its place on the page: what ties its parts together. */
  index: number;
  newsroom: string;
  /** The board's query string, to come back to. */
  search: string;
  now: string;
  selected: boolean;
  /** Whether the viewer works on the desk: who only reads it selects and moves nothing. */
  works: boolean;
};

/** What scripts read off a card: which claim it is, and what its moves depend on. */
export function cardData({ slug, state, version, assignees }: Card) {
  return {
    "data-claim": slug,
    "data-state": state,
    "data-version": version,
    "data-for": assignees.map((one) => one.id).join(" "),
  };
}

/** A claim in its column. As few elements as it can be told with: a board shows hundreds. */
export function BoardCard(props: CardProps) {
  const { card, now } = props;
  return (
    <li {...cardData(card)}>
      {props.works && <Select {...props} />}
      <OpenLink {...props} />
      <Origin card={card} />
      <BoardCardFoot card={card} now={now} />
      {props.works && <MoveLink {...props} />}
    </li>
  );
}

/** Selects a claim. Its form stands elsewhere on the page; its name is the statement. */
export function Select({ card, index, selected }: CardProps) {
  return (
    <input
      type="checkbox"
      name="row"
      form="bulk"
      value={`${card.version}:${card.slug}`}
      aria-labelledby={`c${index}`}
      defaultChecked={selected}
    />
  );
}

/** Opens a claim. */
export function OpenLink({ card, index, newsroom }: CardProps) {
  return (
    <a id={`c${index}`} href={`/desk/claims/${card.slug}?newsroom=${newsroom}`} draggable={false} dir="auto">
      {card.statement}
    </a>
  );
}

/** Leads to what can be done with a claim; with scripts it opens beside the board. */
export function MoveLink({ card, index, search }: CardProps) {
  return (
    <a
      id={`m${index}`}
      href={`?${search && `${search}&`}claim=${card.slug}#move`}
      aria-labelledby={`m${index} c${index}`}
      draggable={false}
      data-move=""
    >
      Move…
    </a>
  );
}
