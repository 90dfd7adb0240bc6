import type { BrowserContext } from "@playwright/test";

/** Makes a browser's pages deaf to what colleagues change, so that what is acted on can be out of date. */
export async function deafen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    class Deaf extends EventTarget {
      close() {}
    }
    Object.defineProperty(window, "EventSource", { value: Deaf });
  });
}
