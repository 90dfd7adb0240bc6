import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Every channel on which Node.js says that this process is about to talk to somebody. */
const CHANNELS = ["net.client.socket", "undici:request:create", "http.client.request.start"];

/** How many connections and requests this process began while `work` ran. */
export async function connectionsDuring(work: () => Promise<unknown>): Promise<number> {
  let begun = 0;
  const count = () => {
    begun += 1;
  };
  for (const channel of CHANNELS) subscribe(channel, count);
  try {
    await work();
  } finally {
    for (const channel of CHANNELS) unsubscribe(channel, count);
  }
  return begun;
}
