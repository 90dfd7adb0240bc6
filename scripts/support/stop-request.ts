/**
 * Waits for the wish that this process end: Ctrl-C, SIGTERM, a closed terminal, or the death of the process that
 * started it, which closes the channel between them. Further signals change nothing: the ending is under way.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new Error("Stopped."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, abort);
  process.on("disconnect", abort);
  return controller.signal;
}

/** A promise that rejects when the signal aborts. */
export function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
