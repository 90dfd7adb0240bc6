import { type FormEvent, useState, useTransition } from "react";
import { isNavigation } from "./is-navigation";

/**
 * Sends a plain form with scripts: it stays as it is when the server cannot be reached.
 * @returns what the form needs, whether it is under way, and whether the last attempt reached nobody
 */
export function useFormAction(action: (form: FormData) => Promise<void>) {
  const [failed, setFailed] = useState(false);
  const [pending, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed(false);
    startTransition(async () => {
      try {
        await action(form);
      } catch (error) {
        if (isNavigation(error)) throw error;
        setFailed(true);
      }
    });
  };
  return { form: { action, onSubmit }, pending, failed };
}
