import { useState, useTransition } from "react";
import { isNavigation } from "@/components/desk/is-navigation";

type Answer = { kind: string };
type Refused = { kind: "error"; message: string };

/**
 * Sends what a script has gathered, and says so where the server cannot be reached. While it is under way, buttons
 * are not disabled, which would take the focus off them: who sends looks at `pending` first.
 */
export function useSending() {
  const [pending, startTransition] = useTransition();
  const [lost, setLost] = useState<string | null>(null);
  const send = <T extends Answer>(
    run: () => Promise<T | Refused>,
    then: { done: (answer: T) => void; refused: (message: string) => void },
  ) => {
    setLost(null);
    startTransition(async () => {
      try {
        const answer = await run();
        if (answer.kind === "error") then.refused((answer as Refused).message);
        else then.done(answer as T);
      } catch (error) {
        if (isNavigation(error)) throw error;
        const message = "Touchstone cannot be reached at the moment. Nothing was changed; try again.";
        setLost(message);
        then.refused(message);
      }
    });
  };
  return { pending, send, lost };
}
