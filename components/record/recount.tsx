"use client";

import { type ReactNode, useState } from "react";
import type { ShownOutcome } from "@/components/record/recount-here";
import { Button } from "@/components/ui/button";

type Props = {
  slug: string;
  shown: ShownOutcome;
  /** The outcome's name, as the page shows it. */
  words: string;
};

type State = "idle" | "running" | "failed" | { result: ReactNode };

/** Recounts the claim in the reader's browser; what does it is loaded when the button is pressed. */
export function RecountButton({ slug, shown, words }: Props) {
  const [state, setState] = useState<State>("idle");
  async function run() {
    setState("running");
    try {
      const [{ recountHere }, { RecountResult }] = await Promise.all([
        import("@/components/record/recount-here"),
        import("@/components/record/recount-result"),
      ]);
      setState({ result: <RecountResult recount={await recountHere(slug, shown)} words={words} /> });
    } catch {
      setState("failed");
    }
  }
  return (
    <div className="grid gap-4">
      <p>
        <Button variant="quiet" onClick={run} aria-disabled={state === "running"}>
          Recount this
        </Button>
      </p>
      <div aria-live="polite" className="grid gap-3">
        {state === "running" && <p>Downloading the record and recounting it …</p>}
        {state === "failed" && (
          <p>
            <strong>The record could not be downloaded.</strong> Check your connection and try again. Nothing
            was recounted.
          </p>
        )}
        {typeof state === "object" && state.result}
      </div>
    </div>
  );
}
