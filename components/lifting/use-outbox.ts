import { useRef } from "react";

/**
 * Sends one thing after the other, in the order in which they were done: who works faster than the network never waits,
 * and a dismissal that is taken back at once is taken back after it was made.
 */
export function useOutbox() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return function post<T>(send: () => Promise<T>): Promise<T> {
    const sent = last.current.then(send);
    last.current = sent.catch(() => undefined);
    return sent;
  };
}
