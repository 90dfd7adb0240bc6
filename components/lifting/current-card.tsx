import type { ReactNode, RefObject } from "react";
import { type Part, splitItem, wordsIn } from "@/components/lifting/pieces";
import type { Item } from "@/components/lifting/room-types";
import { SuggestionFacts } from "@/components/lifting/suggestion-facts";
import { Button } from "@/components/ui/button";

type Props = {
  item: Item;
  part: Part;
  /** Before which of its words it is being cut; null while it is not. */
  cut: number | null;
  onSplit: () => void;
  onLeave: () => void;
  cardRef: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** The suggestion that is decided on now: its words, why, who said them, and the editor below. */
export function CurrentCard({ item, part, cut, onSplit, onLeave, cardRef, children }: Props) {
  return (
    <section
      ref={cardRef}
      tabIndex={-1}
      aria-labelledby="current-words"
      className="grid scroll-mt-4 gap-3 border-t-2 border-ink pt-3 outline-offset-8"
    >
      <h2 id="current-words" className="grid gap-1">
        <span className="kicker text-muted">
          {item.rank ? `Suggestion ${item.rank}` : "Words of your own choice"}
        </span>
        <span dir="auto" className="typed font-serif text-read leading-snug font-medium">
          {item.quote ? <Quoted item={item} part={part} /> : wordsIn(part, item)}
        </span>
      </h2>
      <SuggestionFacts item={item} className="text-[0.9375rem]" />
      {cut !== null && <Cut item={item} part={part} cut={cut} onSplit={onSplit} onLeave={onLeave} />}
      {children}
    </section>
  );
}

/** The words with what is quoted in them set apart. */
function Quoted({ item, part }: Pick<Props, "item" | "part">) {
  const { start, end } = item.quote ?? item;
  return (
    <>
      {wordsIn(part, { start: item.start, end: start })}
      <mark data-kinds="quote">{wordsIn(part, { start, end })}</mark>
      {wordsIn(part, { start: end, end: item.end })}
    </>
  );
}

function Cut({
  item,
  part,
  cut,
  onSplit,
  onLeave,
}: Omit<Props, "cut" | "cardRef" | "children"> & { cut: number }) {
  const pieces = splitItem(part, item, cut);
  return (
    <div className="grid gap-2 border-s-4 border-accent bg-tint px-4 py-3">
      <p className="text-sm font-semibold">Two claims:</p>
      <ol className="grid list-decimal gap-1 ps-5 font-serif" aria-live="polite">
        {pieces.map((piece) => (
          <li key={piece.key} dir="auto">
            {wordsIn(part, piece)}
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <Button variant="quiet" className="min-h-9 px-3 py-1" onClick={onSplit}>
          Split here
        </Button>
        <Button variant="link" onClick={onLeave}>
          Leave it whole
        </Button>
        <span className="text-muted">← → move the cut</span>
      </p>
    </div>
  );
}
