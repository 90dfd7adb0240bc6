import { useTransition } from "react";
import { navigationOf } from "@/components/ui/navigation";

type Answer = { kind: string };
type Refused = { kind: "error"; message: string };

/**
 * Sends what a script has gathered; where the server cannot be reached, that is a refusal too. While it is under way,
 * buttons are not disabled, which would take the focus off them: who sends looks at `pending` first.
 */
export function useSending() {
  const [pending, startTransition] = useTransition();
  const send = <T extends Answer>(
    run: () => Promise<T | Refused>,
    then: { done: (answer: T) => void; refused: (message: string) => void },
  ) =>
    startTransition(async () => {
      try {
        const answer = await run();
        if (answer.kind === "error") then.refused((answer as Refused).message);
        else then.done(answer as T);
      } catch (error) {
        if (navigationOf(error) !== null) throw error;
        then.refused("Touchstone cannot be reached at the moment. Nothing was changed; try again.");
      }
    });
  return { pending, send };
}
