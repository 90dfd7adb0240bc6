import { type CardProps, cardData, MoveLink, OpenLink, Select } from "@/components/desk/board-card";
import { Assignees, Due, Labels, Origin } from "@/components/desk/board-card-parts";
import type { ShownBoard } from "@/components/desk/board-types";
import { shortDay } from "@/components/desk/board-words";
import { classes } from "@/components/ui/classes";
import { Pagination } from "@/components/ui/pagination";
import { LIST_PAGE } from "@/lib/desk/board-model";
import { boardHref, boardSearch } from "@/lib/desk/board-query";
import { stateLabel } from "@/lib/desk/states";

const ROWS = classes(
  "text-[0.8125rem] leading-snug",
  "[&>tr]:border-b [&>tr]:border-rule [&_td]:py-2 [&_td]:pe-4 [&_td]:align-baseline",
  "[&>tr]:[content-visibility:auto] [&_input]:size-5 [&_input]:align-middle [&_input]:accent-accent",
  "[&_[data-open]>a]:font-serif [&_[data-open]>a]:text-[1rem] [&_[data-open]>a]:no-underline",
  "[&_[data-open]>a]:hover:underline [&_a[data-move]]:font-semibold [&_a[data-move]]:whitespace-nowrap",
  "max-md:[&>tr]:grid max-md:[&>tr]:gap-0.5 max-md:[&>tr]:py-2.5 max-md:[&_td]:p-0 max-md:[&>tr]:ps-8",
  "max-md:[&>tr]:relative max-md:[&_input]:absolute max-md:[&_input]:start-1 max-md:[&_input]:top-3",
  "[&>tr[data-pending]]:opacity-60",
);

/** The same claims as a dense table; on a phone each row stands as a block. */
export function BoardTable(props: ShownBoard) {
  const { board, query, newsroom } = props;
  const total = Object.values(board.counts).reduce((sum, one) => sum + one, 0);
  const before = (query.page - 1) * LIST_PAGE;
  const page = (at: number) => boardHref(newsroom.slug, { ...query, page: at });
  return (
    <>
      <table className="w-full border-collapse border-t-2 border-ink text-start">
        <caption className="pb-2 text-start text-sm text-muted">
          {board.cards.length > 0
            ? `Claims ${before + 1} to ${before + board.cards.length} of ${total}`
            : "No claim matches."}
        </caption>
        <thead className="text-sm max-md:sr-only">
          <tr className="border-b border-ink [&>th]:py-2 [&>th]:pe-4 [&>th]:text-start">
            <th scope="col">
              <span className="sr-only">Select</span>
            </th>
            {["Claim", "State", "Assigned to", "Due", "Labels", "Moved"].map((name) => (
              <th key={name} scope="col" className="font-semibold">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Moves</span>
            </th>
          </tr>
        </thead>
        <tbody className={ROWS}>
          {board.cards.map((card, index) => (
            <Row
              key={card.slug}
              {...{ card, index, query, now: props.now, signOffRequired: newsroom.signOffRequired }}
              newsroom={newsroom.slug}
              search={boardSearch(query)}
              selected={props.isSelected(card.slug)}
              works={props.works}
            />
          ))}
        </tbody>
      </table>
      <Pagination
        label="More claims"
        first={query.page > 1 ? page(1) : null}
        previous={query.page > 2 ? page(query.page - 1) : null}
        next={before + LIST_PAGE < total ? page(query.page + 1) : null}
      />
    </>
  );
}

function Row(props: CardProps & { signOffRequired: boolean }) {
  const { card, now, signOffRequired } = props;
  return (
    <tr {...cardData(card)}>
      <td>{props.works && <Select {...props} />}</td>
      <td data-open="" className="md:w-2/5">
        <OpenLink {...props} />
        <Origin card={card} />
      </td>
      <td>{stateLabel(card.state, signOffRequired)}</td>
      <td>
        <Assignees card={card} now={now} />
      </td>
      <td>
        <Due card={card} now={now} />
      </td>
      <td>
        <Labels labels={card.labels} />
      </td>
      <td className="whitespace-nowrap text-muted max-md:hidden">{shortDay(card.movedAt, now)}</td>
      <td>{props.works && <MoveLink {...props} />}</td>
    </tr>
  );
}
