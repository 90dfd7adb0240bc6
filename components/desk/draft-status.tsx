/** Where what one has typed is: with the time of the last save where there was one (ISO 8601). */
export type DraftSaveState =
  | { kind: "untouched" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; message: string }
  | { kind: "conflict" };

/** One line that says whether what one has typed is safe; read out when idle. */
export function DraftStatus({ state }: { state: DraftSaveState }) {
  return (
    <p role="status" className="min-h-6 text-sm text-muted" data-state={state.kind}>
      {wording(state)}
    </p>
  );
}

function wording(state: DraftSaveState): string {
  switch (state.kind) {
    case "untouched":
      return "What you type is saved as a draft, for you alone.";
    case "saving":
      return "Saving the draft…";
    case "saved":
      return `Draft saved at ${new Date(state.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" })}.`;
    case "failed":
      return `The draft is not saved: ${state.message} Your text is still here; saving is tried again.`;
    case "conflict":
      return "The draft was changed in another tab or on another device. Choose above which text to keep.";
  }
}
