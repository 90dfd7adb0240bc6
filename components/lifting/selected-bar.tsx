import { Button } from "@/components/ui/button";

/** What can be done with the words that are selected. Pressing it leaves them selected until it is done. */
export function SelectedBar({ words, onTake }: { words: string; onTake: () => void }) {
  return (
    <div
      className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t-2 border-ink bg-paper py-2"
      role="status"
      onMouseDown={(event) => event.preventDefault()}
    >
      <span dir="auto" className="line-clamp-1 min-w-0 flex-1 font-serif">
        “{words}”
      </span>
      <Button className="min-h-9 px-3 py-1" onClick={onTake}>
        Make a claim of these words
      </Button>
    </div>
  );
}
