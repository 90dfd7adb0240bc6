import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Resolve } from "@/lib/platform/outgoing-address";

/** What a site answers. */
export type Site = { page?: RequestListener; robots?: RequestListener };

/**
 * A server that is whatever each test wants of it, on every address of this machine, of which requests may reach one.
 * Sites are told apart by the names under which they are asked; every name leads to 127.0.0.1.
 */
export class Stranger {
  readonly #server: Server;
  readonly #sites = new Map<string, Site>();
  /** Every request: host and path. */
  readonly asked: string[] = [];

  private constructor() {
    this.#server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
      const host = (request.headers.host ?? "").split(":", 1)[0] ?? "";
      this.asked.push(`${request.headers.host}${request.url}`);
      const { page, robots } = this.#sites.get(host) ?? {};
      const listener = request.url === "/robots.txt" ? robots : page;
      if (listener) listener(request, response);
      else response.writeHead(404).end();
    });
  }

  /** Starts one, and lets requests reach it at 127.0.0.1. */
  static async start(): Promise<Stranger> {
    const stranger = new Stranger();
    await once(stranger.#server.listen(0, "0.0.0.0"), "listening");
    process.env.TOUCHSTONE_OUTGOING_TEST_HOSTS = `127.0.0.1:${stranger.port}`;
    return stranger;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Lets a name stand for a site. @returns its origin */
  site(name: string, site: Site): string {
    this.#sites.set(name, site);
    return `http://${name}:${this.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** Names that lead to these addresses, at each look-up to the next; the last goes on. */
export function leadingTo(...turns: string[][]): Resolve {
  let turn = 0;
  return (_, __, callback) => {
    const found = turns[Math.min(turn++, turns.length - 1)] ?? [];
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

/** All names lead here. */
export const here = leadingTo(["127.0.0.1"]);

/** Answers with a page, of HTML if its type is left out. */
export const sends =
  (body: string | Buffer, headers: Record<string, string | number> = {}, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);

/** Sends the reader on. */
export const leadsTo =
  (location: string, status = 302): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end();
