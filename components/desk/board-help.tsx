import { KeyLine } from "@/components/ui/key-line";

const KEYS: { keys: string[]; does: string; worker?: true }[] = [
  { keys: ["↑", "↓"], does: "to the claim above or below" },
  { keys: ["←", "→"], does: "to the column beside" },
  { keys: ["Enter"], does: "opens the claim" },
  { keys: ["M"], does: "opens its moves", worker: true },
  { keys: ["X"], does: "selects it; with Shift, all from the one before", worker: true },
  { keys: ["B"], does: "to what is done with the selected", worker: true },
  { keys: ["Esc"], does: "back to the claim", worker: true },
];

/** The keys of the board. */
export function BoardHelp({ works }: { works: boolean }) {
  return (
    <details className="border-b border-rule text-sm text-muted max-md:hidden">
      <summary className="py-2">Keyboard</summary>
      <div className="pb-3">
        <p className="mb-2">With scripts, while a claim of the board has the focus:</p>
        <dl className="flex flex-wrap gap-x-6 gap-y-1.5">
          {KEYS.filter((one) => works || !one.worker).map(({ keys, does }) => (
            <KeyLine key={does} keys={keys} does={does} className="flex gap-2" />
          ))}
        </dl>
      </div>
    </details>
  );
}
