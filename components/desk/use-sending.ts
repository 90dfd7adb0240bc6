import { useTransition } from "react";
import { navigationOf } from "@/components/ui/navigation";

type Answer = { kind: string };
type Refused = { kind: "error"; message: string };

/**
 * Sends what a script has gathered; where the server cannot be reached, that is a refusal too. While it is under way,
 * buttons are not disabled, which would take the focus off them: who sends looks at `pending` first. The answer shows
 * together with what the page shows from then on: whoever sees it can send again, and sends what they see.
 */
export function useSending() {
  const [pending, startTransition] = useTransition();
  const send = <T extends Answer>(
    run: () => Promise<T | Refused>,
    then: { done: (answer: T) => void; refused: (message: string) => void },
  ) =>
    startTransition(async () => {
      const answer = await answerOf(run);
      // What follows an await is a transition only where it says so.
      startTransition(() => {
        if (answer.kind === "error") then.refused((answer as Refused).message);
        else then.done(answer as T);
      });
    });
  return { pending, send };
}

async function answerOf<T>(run: () => Promise<T | Refused>): Promise<T | Refused> {
  try {
    return await run();
  } catch (error) {
    if (navigationOf(error) !== null) throw error;
    const message = "Touchstone cannot be reached at the moment. Nothing was changed; try again.";
    return { kind: "error", message };
  }
}
