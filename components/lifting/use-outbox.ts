import { useEffect, useRef, useState } from "react";

/**
 * Sends one thing after the other, in the order in which they were done: who works faster than the network never waits,
 * and a dismissal that is taken back at once is taken back after it was made. While something is on its way, the browser
 * asks before it leaves the page.
 */
export function useOutbox() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const isWaiting = waiting > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isWaiting]);
  const post = <T>(send: () => Promise<T>): Promise<T> => {
    setWaiting((before) => before + 1);
    const sent = last.current.then(send).finally(() => setWaiting((before) => before - 1));
    last.current = sent.catch(() => undefined);
    return sent;
  };
  return { post, waiting };
}
