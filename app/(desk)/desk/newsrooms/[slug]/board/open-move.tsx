import { MovePanel } from "@/components/desk/board-move-panel";
import type { BoardContext } from "@/components/desk/board-types";
import { Notice } from "@/components/ui/notice";
import type { BoardCard } from "@/lib/desk/board-model";
import { MOVES, type Move } from "@/lib/desk/states";

type Props = {
  /** What the address asks for. */
  claim: unknown;
  cards: BoardCard[];
  context: BoardContext;
  problem: { message: string; typed: Record<string, string> } | null;
  /** The board without it. */
  back: string;
  action: (form: FormData) => Promise<void>;
};

/** What can be done with one claim, above the board: for browsers without scripts, and for links that lead here. */
export function OpenMove({ claim, cards, context, problem, back, action }: Props) {
  if (typeof claim !== "string") return null;
  const card = cards.find((one) => one.slug === claim);
  if (!card) return <Notice tone="warning">That claim is not among those shown here any more.</Notice>;
  const wanted = Object.keys(MOVES).find((one) => one === problem?.typed.move) as Move | undefined;
  const { slug, state, version, statement, assignees } = card;
  return (
    <section
      id="move"
      aria-labelledby="move-title"
      className="my-4 max-w-2xl scroll-mt-4 border border-ink p-5"
    >
      <h2 id="move-title" dir="auto" className="mb-2 font-serif text-[1.1875rem] leading-snug font-medium">
        {statement}
      </h2>
      <MovePanel
        card={{ slug, state, version, statement, assignees: assignees.map((one) => one.id) }}
        context={context}
        wanted={wanted ?? null}
        problem={problem && { ...problem, move: wanted ?? "" }}
        action={action}
      />
      <p className="mt-3 text-sm">
        <a href={back}>Close</a>
      </p>
    </section>
  );
}
