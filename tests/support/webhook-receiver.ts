import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A delivery as it arrived. */
export type Arrived = { headers: Record<string, string>; body: string; path: string };

/** What a receiver answers; it may wait, or not answer at all. */
type Answer = (arrived: Arrived, response: ServerResponse) => unknown;

const OK: Answer = (_, response) => response.writeHead(204).end();

/** A real receiver of webhooks on every address of this machine and a free port. It keeps what it is sent. */
export async function startReceiver() {
  const arrived: Arrived[] = [];
  const state: { answer: Answer } = { answer: OK };
  const server = createServer(async (request, response) => {
    const one = { headers: flat(request.headers), body: await text(request), path: request.url ?? "" };
    arrived.push(one);
    await state.answer(one, response);
  });
  // A sender that is killed in the middle breaks its connection.
  server.on("clientError", () => {});
  await once(server.listen(0, "0.0.0.0"), "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    arrived,
    reset: () => {
      arrived.length = 0;
      state.answer = OK;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
