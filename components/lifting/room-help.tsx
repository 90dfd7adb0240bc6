import type { RefObject } from "react";
import { KeyLine } from "@/components/ui/key-line";

const KEYS: [string[], string][] = [
  [["J", "K"], "to the next, the previous"],
  [["Enter", "A"], "opens the claim"],
  [["E"], "edits it; Ctrl+Enter opens it from a field, Esc goes back"],
  [["X"], "dismisses it"],
  [["U"], "takes the last dismissal, split or merge back"],
  [["S"], "splits it: ← → choose where, Enter does it"],
  [["M"], "merges it with the next in the text; with Shift, the one before"],
  [["W"], "chooses words: arrows move, Shift+arrows extend, Enter takes them"],
  [["T"], "attaches the words to the first claim that is here already"],
  [["O"], "the best first, or the order of the text"],
  [["Shift+X"], "dismisses all that are left"],
  [["?"], "this list"],
];

type Props = {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  detailsRef: RefObject<HTMLDetailsElement | null>;
};

/** The keys of the room, and the switch that ends them: whoever speaks to their machine types letters by accident. */
export function RoomHelp({ isOn, onSwitch, detailsRef }: Props) {
  return (
    <details ref={detailsRef} className="border-b border-rule text-sm">
      <summary className="py-2 font-semibold">Keyboard</summary>
      <div className="grid gap-3 pb-3">
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4.5 accent-accent"
            checked={isOn}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          Single keys work, wherever the focus is, except in a field
        </label>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5 text-muted">
          {KEYS.map(([keys, does]) => (
            <KeyLine key={does} keys={keys} does={does} className="contents" />
          ))}
        </dl>
      </div>
    </details>
  );
}
