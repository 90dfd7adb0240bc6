import { type Part, wordsIn } from "@/components/lifting/pieces";
import type { Item, Sent } from "@/components/lifting/room-types";
import { SuggestionFacts } from "@/components/lifting/suggestion-facts";
import { classes } from "@/components/ui/classes";

type Props = {
  items: Item[];
  part: Part;
  current: string | null;
  sent: Record<string, Sent>;
  onPick: (key: string) => void;
};

/** What waits for a decision, the best first; what is less likely to be a claim is folded away. */
export function SuggestionList({ items, ...rest }: Props) {
  const [likely, unlikely] = [items.filter((one) => one.isLikely), items.filter((one) => !one.isLikely)];
  const isInside = unlikely.some((one) => one.key === rest.current);
  return (
    <>
      {likely.length > 0 && <Rows items={likely} {...rest} />}
      {unlikely.length > 0 && (
        <details open={isInside || likely.length === 0} className="border-b border-rule">
          <summary className="py-2 text-sm font-semibold">Less likely ({unlikely.length})</summary>
          <Rows items={unlikely} {...rest} />
        </details>
      )}
    </>
  );
}

function Rows({ items, part, current, sent, onPick }: Props) {
  return (
    <ol className="border-t border-rule">
      {items.map((item) => (
        <li
          key={item.key}
          className={classes(
            "grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-2",
            item.key === current && "border-s-4 border-s-accent bg-tint ps-2",
          )}
        >
          <span className="text-sm text-muted tabular-nums">{item.rank ?? "–"}</span>
          <span className="grid gap-1">
            <a
              href={`?suggestion=${encodeURIComponent(item.key)}#lift`}
              aria-current={item.key === current ? "true" : undefined}
              dir="auto"
              className="line-clamp-2 font-serif leading-snug no-underline hover:underline"
              onClick={(event) => {
                event.preventDefault();
                onPick(item.key);
              }}
            >
              {wordsIn(part, item)}
            </a>
            <SuggestionFacts item={item} most={4} />
            {sent[item.key] && <Waits sent={sent[item.key]} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Waits({ sent }: { sent: Sent | undefined }) {
  if (!sent) return null;
  const words = sent.kind === "similar" ? "reads like a claim that is here" : "could not be opened yet";
  return <span className="text-sm font-semibold text-caution">! Needs you: {words}</span>;
}
