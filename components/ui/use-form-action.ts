import { type FormEvent, useState, useTransition } from "react";
import { navigationOf } from "./navigation";

/**
 * Sends a plain form, whose action ends in a redirect, with scripts: it is sent once however often its button is
 * pressed, stays as it is when the server cannot be reached, and is empty again once it is done.
 * @returns what the form needs, whether it is under way, and whether the last attempt reached nobody
 */
export function useFormAction(action: (form: FormData) => Promise<void>) {
  const [failed, setFailed] = useState(false);
  const [pending, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    setFailed(false);
    startTransition(async () => {
      try {
        await action(data);
      } catch (error) {
        const leads = navigationOf(error);
        if (leads === null) return setFailed(true);
        if (!leads.includes("problem=")) form.reset();
        throw error;
      }
    });
  };
  return { form: { action, onSubmit, "aria-busy": pending }, pending, failed };
}
