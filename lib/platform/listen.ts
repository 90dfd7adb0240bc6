import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { env } from "./env";
import { inTime } from "./in-time";
import { log } from "./log";

/** Who listens to a channel of PostgreSQL. */
export type Ear = {
  channel: string;
  /** Is handed what was told. */
  hear: (payload: string) => void;
  /** Is called whenever listening begins, also again after a break: what was told before then was not heard. */
  begun: () => void;
};

/** One connection on which PostgreSQL tells what is said on its channels. */
export interface Listener {
  /** @returns how to stop listening */
  listen(ear: Ear): () => void;
  stop(): Promise<void>;
}

/** How long to wait before the connection is tried again: twice as long each time, in milliseconds. */
const [SOONEST, LATEST] = [100, 5_000];
/** A connection that broke without a word is noticed within this time, in milliseconds. */
const PING = 15_000;

/**
 * Listens on one connection, whatever the number of channels and ears. The first ear opens it; when it breaks it is
 * opened again, and each ear is told that listening has begun anew.
 * @param connectionString PostgreSQL URL
 */
export function openListener(connectionString: string): Listener {
  const ears = new Set<Ear>();
  const stopping = new AbortController();
  let line: Line | undefined;
  let running: Promise<void> | undefined;

  const hear = ({ channel, payload = "" }: pg.Notification) => {
    for (const ear of ears) if (ear.channel === channel) ear.hear(payload);
  };
  const keepListening = async () => {
    for (let wait = SOONEST; !stopping.signal.aborted; wait = Math.min(wait * 2, LATEST)) {
      await untilLost(connectionString, stopping.signal, hear, async (made) => {
        for (const { channel } of ears) await made.attend(channel);
        [line, wait] = [made, SOONEST];
        for (const ear of ears) ear.begun();
      });
      line = undefined;
      if (stopping.signal.aborted) return;
      log.warn({ wait }, "nothing is heard from the database: trying again");
      await sleep(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };

  return {
    listen(ear) {
      ears.add(ear);
      running ??= keepListening();
      // Where the connection stands already; should it break now, listening begins anew in any case.
      line
        ?.attend(ear.channel)
        .then(() => ears.has(ear) && ear.begun())
        .catch(() => undefined);
      return () => void ears.delete(ear);
    },
    async stop() {
      stopping.abort();
      ears.clear();
      await running;
    },
  };
}

/** A connection and the channels on which it listens. */
class Line {
  readonly #channels = new Map<string, Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly client: pg.Client) {}

  /** One question after the other, as the connection wants it. */
  ask(sql: string): Promise<unknown> {
    const answer = this.#last.catch(() => undefined).then(() => this.client.query(sql));
    this.#last = answer;
    return answer;
  }

  /** Listens to a channel from then on; asked again, it resolves once the connection does. */
  attend(channel: string): Promise<unknown> {
    const attended =
      this.#channels.get(channel) ?? this.ask(`LISTEN ${this.client.escapeIdentifier(channel)}`);
    this.#channels.set(channel, attended);
    return attended;
  }
}

// next's bundles each evaluate this module; scripts/serve.ts, in the same process, stops the listener.
const shared = globalThis as { touchstoneListener?: Listener | undefined };

/** This process's listener, on DATABASE_URL. */
export function listener(): Listener {
  shared.touchstoneListener ??= openListener(env().DATABASE_URL ?? "");
  return shared.touchstoneListener;
}

/** Closes this process's listener. */
export async function stopListening(): Promise<void> {
  await shared.touchstoneListener?.stop();
  shared.touchstoneListener = undefined;
}

/** Opens a connection, runs `begin` with it and stays until it is lost or to be stopped. Never fails. */
async function untilLost(
  connectionString: string,
  stop: AbortSignal,
  hear: (message: pg.Notification) => void,
  begin: (line: Line) => Promise<void>,
): Promise<void> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  const client = new pg.Client({
    connectionString,
    application_name: "touchstone-listen",
    keepAlive: true,
    connectionTimeoutMillis: 1_500,
    query_timeout: 5_000,
  });
  const over = () => lose();
  client.on("notification", hear).on("error", over);
  client.on("end", over);
  stop.addEventListener("abort", over);
  const line = new Line(client);
  const ping = setInterval(() => line.ask("SELECT 1").catch(over), PING).unref();
  try {
    await client.connect();
    await begin(line);
    await lost;
  } catch {
    // Refused, or lost while it was being opened: tried again like any other.
  } finally {
    clearInterval(ping);
    stop.removeEventListener("abort", over);
    client.removeListener("notification", hear);
    // One that no longer answers is not waited for.
    await inTime(1_000, client.end()).catch(() => undefined);
  }
}
